package io.jangteo.inventory.persistence;

import io.jangteo.inventory.domain.LedgerEntry;
import io.jangteo.inventory.domain.Movement;
import io.jangteo.inventory.domain.Shelves;
import io.jangteo.inventory.domain.StockLevel;
import io.jangteo.platform.persistence.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code stock} and {@code ledger}, as operators and shoppers see them. */
@Repository
class JdbcShelves implements Shelves {

    private static final String LEVEL = "SELECT sku, on_hand, reserved, received, adjusted FROM stock WHERE sku ";

    private final JdbcClient jdbc;
    private final JdbcAvailabilities availabilities;

    JdbcShelves(JdbcClient jdbc, JdbcAvailabilities availabilities) {
        this.jdbc = jdbc;
        this.availabilities = availabilities;
    }

    @Override
    public Optional<StockLevel> find(String sku) {
        return jdbc.sql(LEVEL + "= ?").param(sku).query(StockLevel.class).optional();
    }

    @Override
    public List<StockLevel> findAll(List<String> skus) {
        String places = String.join(", ", Collections.nCopies(skus.size(), "?"));
        return jdbc.sql(LEVEL + "IN (" + places + ") ORDER BY sku")
                .params(skus)
                .query(StockLevel.class)
                .list();
    }

    @Override
    public Optional<StockLevel> locked(String sku) {
        return jdbc.sql(LEVEL + "= ? FOR UPDATE")
                .param(sku)
                .query(StockLevel.class)
                .optional();
    }

    @Override
    public StockLevel lockedOrOpened(String sku) {
        jdbc.sql("""
                        INSERT INTO stock (sku, on_hand, reserved, received, adjusted, version)
                        VALUES (?, 0, 0, 0, 0, 0)
                        ON DUPLICATE KEY UPDATE version = version + 1""").param(sku).update();
        return locked(sku).orElseThrow();
    }

    @Override
    public void save(StockLevel level, Movement movement, int quantity, @Nullable String reason) {
        jdbc.sql("""
                        UPDATE stock SET on_hand = ?, received = ?, adjusted = ?, version = version + 1 WHERE sku = ?""")
                .params(level.onHand(), level.received(), level.adjusted(), level.sku())
                .update();
        jdbc.sql("""
                        INSERT INTO ledger (sku, operation, on_hand_change, reserved_change, reason, at)
                        VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6))""")
                .param(level.sku())
                .param(movement.name())
                .param(movement.onHandChange(quantity))
                .param(movement.reservedChange(quantity))
                .param(reason)
                .update();
        availabilities.tellIfItTurned(level.sku());
    }

    @Override
    public List<LedgerEntry> ledger(String sku, long beforeId, int atMost) {
        return jdbc.sql("""
                        SELECT id, operation, on_hand_change, reserved_change, order_id, reason, at FROM ledger
                        WHERE sku = ? AND id < ? ORDER BY id DESC LIMIT ?""")
                .params(sku, beforeId, atMost)
                .query((row, number) -> entry(row))
                .list();
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("id"),
                Movement.valueOf(row.getString("operation")),
                row.getLong("on_hand_change"),
                row.getLong("reserved_change"),
                row.getString("order_id"),
                row.getString("reason"),
                Utc.instant(row.getObject("at", LocalDateTime.class)));
    }
}
