package io.jangteo.inventory.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps reservations. All of it runs inside a transaction; a reservation that was given out stays locked until its end. */
public interface Reservations {

    /** Adds the first reservation of an order; false when there is one already, which is then locked. */
    boolean addIfFirst(Reservation reservation, Duration holdFor);

    Optional<Reservation> locked(String orderId);

    /** As {@link #locked}, for a hold that is over by the database's clock and that nobody else has in hand. */
    Optional<Reservation> lockedIfOverdue(String orderId);

    /** Orders whose holds are over, the longest overdue first. */
    List<String> overdue(int atMost);

    void save(Reservation reservation);

    /** Saves a held reservation, which from now on lasts at least so long. */
    void saveHeld(Reservation reservation, Duration holdFor);

    void replaceLines(Reservation reservation);
}
