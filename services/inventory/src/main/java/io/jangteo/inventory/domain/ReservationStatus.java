package io.jangteo.inventory.domain;

/** Where an order's reservation stands. */
public enum ReservationStatus {
    /** Nothing was ever heard of this order; never stored. */
    NONE,
    /** Every line is set aside for the order until the hold expires. */
    HELD,
    /** The goods are sold to the order. */
    COMMITTED,
    /** The hold was given back, or closed before it came; only a later attempt may hold again. */
    RELEASED,
    /** The hold outlived its time; only a later attempt may hold again. */
    EXPIRED,
    /** The order was confirmed after its hold had ended, and the goods were gone. */
    REFUSED,
    /** The goods were sold to the order and came back when it was cancelled. */
    RESTOCKED,
    /** The order was cancelled before anything was sold to it; it can never take stock again. */
    CANCELLED
}
