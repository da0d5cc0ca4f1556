package io.jangteo.inventory.persistence;

import io.jangteo.inventory.domain.Reservation;
import io.jangteo.inventory.domain.ReservationStatus;
import io.jangteo.inventory.domain.Reservations;
import io.jangteo.inventory.domain.StockLine;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code reservation} and {@code reservation_line}. Time is the database's, which all processes share. */
@Repository
class JdbcReservations implements Reservations {

    private static final int ADDED = 1;

    private final JdbcClient jdbc;

    JdbcReservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An insert that finds a row locks it for good, where a plain one would share it and invite deadlocks. */
    @Override
    public boolean addIfFirst(Reservation first, Duration holdFor) {
        boolean added = jdbc.sql("""
                                INSERT INTO reservation
                                    (order_id, attempt, status, expires_at, version, created_at, changed_at)
                                VALUES (?, ?, ?, IF(?, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, NULL), 0,
                                        UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                                ON DUPLICATE KEY UPDATE version = version + 1""")
                        .params(
                                first.orderId(),
                                first.attempt(),
                                first.status().name(),
                                first.status() == ReservationStatus.HELD,
                                micros(holdFor))
                        .update()
                == ADDED;
        if (added) {
            addLines(first);
        }
        return added;
    }

    @Override
    public Optional<Reservation> locked(String orderId) {
        return jdbc.sql("SELECT order_id, attempt, status FROM reservation WHERE order_id = ? FOR UPDATE")
                .param(orderId)
                .query(Row.class)
                .optional()
                .map(this::withLines);
    }

    @Override
    public Optional<Reservation> lockedIfOverdue(String orderId) {
        return jdbc.sql("""
                        SELECT order_id, attempt, status FROM reservation
                        WHERE order_id = ? AND status = 'HELD' AND expires_at < UTC_TIMESTAMP(6)
                        FOR UPDATE SKIP LOCKED""").param(orderId).query(Row.class).optional().map(this::withLines);
    }

    @Override
    public List<String> overdue(int atMost) {
        return jdbc.sql("""
                        SELECT order_id FROM reservation WHERE status = 'HELD' AND expires_at < UTC_TIMESTAMP(6)
                        ORDER BY expires_at LIMIT ?""").param(atMost).query(String.class).list();
    }

    @Override
    public void save(Reservation reservation) {
        jdbc.sql("""
                        UPDATE reservation
                        SET attempt = ?, status = ?, version = version + 1, changed_at = UTC_TIMESTAMP(6)
                        WHERE order_id = ?""")
                .params(reservation.attempt(), reservation.status().name(), reservation.orderId())
                .update();
    }

    /** A hold that is over and not yet ended may be shorter than what is asked for now, and never becomes shorter. */
    @Override
    public void saveHeld(Reservation reservation, Duration holdFor) {
        jdbc.sql("""
                        UPDATE reservation
                        SET attempt = ?, status = ?, version = version + 1, changed_at = UTC_TIMESTAMP(6),
                            expires_at = GREATEST(COALESCE(expires_at, UTC_TIMESTAMP(6)),
                                                  UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND)
                        WHERE order_id = ?""")
                .params(reservation.attempt(), reservation.status().name(), micros(holdFor), reservation.orderId())
                .update();
    }

    @Override
    public void replaceLines(Reservation reservation) {
        jdbc.sql("DELETE FROM reservation_line WHERE order_id = ?")
                .param(reservation.orderId())
                .update();
        addLines(reservation);
    }

    private void addLines(Reservation reservation) {
        if (reservation.lines().isEmpty()) {
            return;
        }
        var insert = new Insert("INSERT INTO reservation_line (order_id, sku, quantity) VALUES ", "(?, ?, ?)");
        reservation.lines().forEach(line -> insert.row(reservation.orderId(), line.sku(), line.quantity()));
        insert.into(jdbc);
    }

    private Reservation withLines(Row row) {
        List<StockLine> lines = jdbc.sql("SELECT sku, quantity FROM reservation_line WHERE order_id = ? ORDER BY sku")
                .param(row.orderId())
                .query(StockLine.class)
                .list();
        return new Reservation(row.orderId(), row.attempt(), ReservationStatus.valueOf(row.status()), lines);
    }

    private static long micros(Duration duration) {
        return duration.dividedBy(ChronoUnit.MICROS.getDuration());
    }

    private record Row(String orderId, int attempt, String status) {}
}
