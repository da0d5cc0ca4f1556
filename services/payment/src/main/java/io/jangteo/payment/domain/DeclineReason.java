package io.jangteo.payment.domain;

/** Why nothing was taken. */
public enum DeclineReason {
    /** The card's issuer refused without a closer reason. */
    CARD_DECLINED,
    /** The card's issuer refused for want of money. */
    INSUFFICIENT_FUNDS,
    /** The gateway did not answer through every try, and then confirmed that it took nothing. */
    GATEWAY_UNAVAILABLE,
    /** No payment method was kept for the order, or it cannot be read any more. */
    PAYMENT_METHOD_MISSING
}
