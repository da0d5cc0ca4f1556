package io.jangteo.order.placing;

/** Another process still works on the same request. */
public final class BusyException extends RuntimeException {

    BusyException() {
        super("The same request is being worked on. Repeat it in a moment with the same Idempotency-Key.");
    }
}
