package io.jangteo.order.domain;

/** Why an order was cancelled. */
public enum CancelReason {
    /** The card was refused, or the gateway confirmed that it took nothing. */
    PAYMENT_DECLINED,
    /** It was paid after its hold had ended, and the stock was gone. */
    OUT_OF_STOCK,
    /** No payment came before its deadline. */
    TIMED_OUT,
    /** The customer asked for it. */
    CUSTOMER
}
