package io.jangteo.inventory.domain;

import java.util.List;

/**
 * What an order holds.
 *
 * @param attempt the latest attempt at placing the order that was heard of
 * @param lines in the order of their SKUs, which is the order in which stock rows are locked
 */
public record Reservation(String orderId, int attempt, ReservationStatus status, List<StockLine> lines) {

    public Reservation {
        lines = List.copyOf(lines);
    }

    /** An order of which nothing was heard yet. */
    public static Reservation none(String orderId) {
        return new Reservation(orderId, 0, ReservationStatus.NONE, List.of());
    }

    Reservation in(ReservationStatus next) {
        return new Reservation(orderId, attempt, next, lines);
    }

    Reservation heard(int otherAttempt) {
        return new Reservation(orderId, Math.max(attempt, otherAttempt), status, lines);
    }

    Reservation of(List<StockLine> otherLines) {
        return new Reservation(orderId, attempt, status, otherLines);
    }
}
