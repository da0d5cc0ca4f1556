package io.jangteo.inventory.domain;

import java.util.Optional;

/** Hears of every change of state, inside the transaction that makes it. */
public interface ReservationNews {

    /** @param news what other services are told of it, if anything */
    void changed(ReservationStatus from, Reservation reservation, Optional<StockEvent> news);
}
