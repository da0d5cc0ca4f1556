package io.jangteo.order.domain;

/** What can happen to an order after it was placed. */
public enum OrderMessage {
    /** Payment took the order's total. */
    PAYMENT_CAPTURED,
    /** Payment was refused; nothing was taken. */
    PAYMENT_DECLINED,
    /** Payment gave back what it had taken. */
    PAYMENT_REFUNDED,
    /** Inventory sold what the order held. */
    STOCK_COMMITTED,
    /** Inventory could not sell: the hold had ended and the stock was gone. */
    STOCK_COMMIT_REFUSED,
    /** Inventory freed what the order held or had bought. */
    STOCK_RETURNED,
    /** The order's deadline passed. */
    DEADLINE_PASSED,
    /** The customer wants it cancelled. */
    CUSTOMER_CANCELS
}
