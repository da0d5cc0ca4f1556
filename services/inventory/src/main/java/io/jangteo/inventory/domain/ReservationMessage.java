package io.jangteo.inventory.domain;

/** What a reservation can hear. */
public enum ReservationMessage {
    /** An order that is being placed wants its lines. */
    HOLD,
    /** An attempt at placing gives up what it holds. */
    RELEASE,
    /** The hold's time is over. */
    EXPIRE,
    /** The order is paid. */
    ORDER_CONFIRMED,
    /** The order ended without a sale, or its sale is undone. */
    ORDER_CANCELLED
}
