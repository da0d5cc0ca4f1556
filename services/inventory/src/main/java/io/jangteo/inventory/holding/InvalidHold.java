package io.jangteo.inventory.holding;

/** A hold or a release that can never be done, whatever the stock. */
public final class InvalidHold extends RuntimeException {

    InvalidHold(String message) {
        super(message, null, false, false);
    }
}
