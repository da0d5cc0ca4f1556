package io.jangteo.inventory.persistence;

import io.jangteo.inventory.domain.Movement;
import io.jangteo.inventory.domain.Refusal;
import io.jangteo.inventory.domain.Reservation;
import io.jangteo.inventory.domain.Stock;
import io.jangteo.inventory.domain.StockLine;
import io.jangteo.inventory.domain.StockRefused;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code stock} and {@code ledger}, as orders move them. */
@Repository
class JdbcStock implements Stock {

    private final JdbcClient jdbc;
    private final JdbcAvailabilities availabilities;

    JdbcStock(JdbcClient jdbc, JdbcAvailabilities availabilities) {
        this.jdbc = jdbc;
        this.availabilities = availabilities;
    }

    @Override
    public void move(Movement movement, Reservation reservation) {
        enter(movement, reservation);
        for (StockLine line : reservation.lines()) {
            if (!movedAmongMany(movement, line)) {
                requireRoom(movement, line);
                move(movement, line);
                availabilities.tellIfItTurned(line.sku());
            }
        }
    }

    @Override
    public Optional<String> firstMissing(Reservation reservation) {
        // Every row is locked, also after one is missing: what is decided here must still be true at the commit.
        return reservation.lines().stream()
                .filter(line -> available(line.sku()).orElse(0L) < line.quantity())
                .map(StockLine::sku)
                .toList()
                .stream()
                .findFirst();
    }

    private void enter(Movement movement, Reservation reservation) {
        var insert = new Insert("""
                INSERT INTO ledger (sku, operation, on_hand_change, reserved_change, order_id, attempt, at)
                VALUES\s""", "(?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))");
        for (StockLine line : reservation.lines()) {
            insert.row(
                    line.sku(),
                    movement.name(),
                    movement.onHandChange(line.quantity()),
                    movement.reservedChange(line.quantity()),
                    reservation.orderId(),
                    reservation.attempt());
        }
        insert.into(jdbc);
    }

    /** Nearly every move: there were some, some are left, and everybody knows. One statement, and nothing to tell. */
    private boolean movedAmongMany(Movement movement, StockLine line) {
        return move(movement, line, " AND told_in_stock AND on_hand + ? > reserved + ?") == 1;
    }

    private void move(Movement movement, StockLine line) {
        if (move(movement, line, " AND on_hand + ? >= reserved + ?") != 1) {
            throw new IllegalStateException("A locked stock row has changed: " + line.sku());
        }
    }

    private int move(Movement movement, StockLine line, String condition) {
        int onHand = movement.onHandChange(line.quantity());
        int reserved = movement.reservedChange(line.quantity());
        return jdbc.sql("""
                        UPDATE stock SET on_hand = on_hand + ?, reserved = reserved + ?, version = version + 1
                        WHERE sku = ?""" + condition)
                .params(onHand, reserved, line.sku(), onHand, reserved)
                .update();
    }

    /** Looks under the row's lock, which lasts: what was freed meanwhile must not be refused. */
    private void requireRoom(Movement movement, StockLine line) {
        long available = available(line.sku()).orElseThrow(() -> new StockRefused(new Refusal.UnknownSku(line.sku())));
        int change = movement.onHandChange(line.quantity()) - movement.reservedChange(line.quantity());
        if (available + change < 0) {
            throw new StockRefused(new Refusal.OutOfStock(line.sku(), line.quantity(), available));
        }
    }

    private Optional<Long> available(String sku) {
        return jdbc.sql("SELECT on_hand - reserved FROM stock WHERE sku = ? FOR UPDATE")
                .param(sku)
                .query(Long.class)
                .optional();
    }
}
