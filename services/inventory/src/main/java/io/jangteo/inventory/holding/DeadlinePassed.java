package io.jangteo.inventory.holding;

/** The caller has stopped waiting; nothing was held. */
public final class DeadlinePassed extends RuntimeException {

    DeadlinePassed() {
        super("The caller's deadline has passed; nothing was held", null, false, false);
    }
}
