package io.jangteo.payment.domain;

/** Where a payment stands. */
public enum PaymentStatus {
    /** There is no payment of that order. */
    NONE,
    /** The order's total is to be taken, and no gateway call has failed so far. */
    DUE,
    /** The gateway was asked and did not answer: the money may or may not have been taken. */
    UNKNOWN,
    /** The total was taken. */
    CAPTURED,
    /** Nothing was taken, and nothing will be: the gateway said so. */
    DECLINED,
    /** The order was cancelled, and nothing was taken for it. */
    CANCELLED,
    /** The total was taken for an order that is cancelled, and has to go back. */
    REFUND_DUE,
    /** The total went back. */
    REFUNDED;

    /** Whether the charge is still to be settled, so that its payment method is needed. */
    public boolean isOpen() {
        return this == DUE || this == UNKNOWN;
    }

    /** Whether a worker has something to do with the gateway. */
    public boolean hasWork() {
        return isOpen() || this == REFUND_DUE;
    }
}
