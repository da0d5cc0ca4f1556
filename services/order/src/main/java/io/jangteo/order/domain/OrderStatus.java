package io.jangteo.order.domain;

/** Where an order stands. */
public enum OrderStatus {
    /** Stored with its stock held; payment has not answered yet. */
    PENDING,
    /** Paid; its stock is sold or being sold. */
    CONFIRMED,
    /** Ended without a sale: what was held is released, what was captured goes back. */
    CANCELLED
}
