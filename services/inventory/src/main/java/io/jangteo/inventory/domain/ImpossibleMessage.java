package io.jangteo.inventory.domain;

/** A message that {@link ReservationTable} calls impossible for the reservation's state. */
public final class ImpossibleMessage extends RuntimeException {

    public ImpossibleMessage(Reservation reservation, ReservationMessage message, String reason) {
        super("%s is impossible for order %s in state %s: %s"
                .formatted(message, reservation.orderId(), reservation.status(), reason));
    }
}
