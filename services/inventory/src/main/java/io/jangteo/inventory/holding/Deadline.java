package io.jangteo.inventory.holding;

/** Until when the caller waits. */
@FunctionalInterface
public interface Deadline {

    boolean isPast();

    /** Ends the transaction when nobody waits for its result any more: the caller will say that nothing is held. */
    default void check() {
        if (isPast()) {
            throw new DeadlinePassed();
        }
    }
}
