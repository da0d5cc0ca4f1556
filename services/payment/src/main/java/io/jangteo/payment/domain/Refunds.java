package io.jangteo.payment.domain;

/** The refunds that are owed or done: one per order and cause. */
public interface Refunds {

    /** Why money goes back. */
    enum Cause {
        /** The order was cancelled after or while its total was taken. */
        ORDER_CANCELLED
    }

    /** @param id the gateway's idempotency key */
    record Refund(String id, String orderId, Cause cause, Money amount) {}

    /**
     * Writes a refund down, in the transaction that changes its payment's row: that row's lock keeps the sum of all refunds
     * at or below what was captured.
     */
    void owe(Payment payment, Cause cause, Money amount);

    Refund find(String orderId, Cause cause);

    void done(String orderId, Cause cause);
}
