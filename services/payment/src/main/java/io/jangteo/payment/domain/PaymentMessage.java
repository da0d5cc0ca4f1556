package io.jangteo.payment.domain;

/** What can reach a payment, from the order or from the gateway. */
public enum PaymentMessage {
    /** The order is stored and waits for its payment. */
    ORDER_PLACED,
    /** The order was cancelled while nobody was charging. */
    ORDER_CANCELLED,
    /** The order was cancelled after a worker had begun to charge. */
    ORDER_CANCELLED_IN_FLIGHT,
    /** The gateway has taken the total. */
    CHARGED,
    /** The gateway has taken the total of an order that was cancelled meanwhile. */
    CHARGED_AFTER_CANCEL,
    /** The gateway has taken nothing and never will. */
    REFUSED,
    /** The gateway has taken nothing for an order that was cancelled meanwhile. */
    REFUSED_AFTER_CANCEL,
    /** The gateway did not answer about the charge. */
    NO_ANSWER,
    /** The gateway has given the total back. */
    REFUND_DONE,
    /** The gateway did not answer about the refund, or would not do it. */
    REFUND_NO_ANSWER
}
