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

    JdbcStock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void move(Movement movement, Reservation reservation) {
        enter(movement, reservation);
        for (StockLine line : reservation.lines()) {
            while (!moved(movement, line)) {
                refuseIfItDoesNotFit(line);
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

    private boolean moved(Movement movement, StockLine line) {
        int onHand = movement.onHandChange(line.quantity());
        int reserved = movement.reservedChange(line.quantity());
        return jdbc.sql("""
                                UPDATE stock
                                SET on_hand = on_hand + ?, reserved = reserved + ?, version = version + 1
                                WHERE sku = ? AND on_hand + ? >= reserved + ?""")
                        .params(onHand, reserved, line.sku(), onHand, reserved)
                        .update()
                == 1;
    }

    /** Looks again under the row's lock: what was freed meanwhile must not be refused. */
    private void refuseIfItDoesNotFit(StockLine line) {
        long available = available(line.sku()).orElseThrow(() -> new StockRefused(new Refusal.UnknownSku(line.sku())));
        if (available < line.quantity()) {
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
