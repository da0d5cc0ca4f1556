package io.jangteo.local.invariants;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** I1 to I3: they hold at every moment, so one consistent snapshot of inventory's schema is judged at once. */
final class StockRule implements Rule {

    private static final String I1 = """
            SELECT 'I1', sku, CONCAT('onHand ', on_hand, ', reserved ', reserved)
            FROM stock WHERE NOT (on_hand >= reserved AND reserved >= 0)""";

    private static final String I2_SOLD = """
            SELECT 'I2', s.sku, CONCAT('received ', s.received, ' + adjusted ', s.adjusted, ' - onHand ', s.on_hand,
                                       ' is not the ', COALESCE(sold.quantity, 0), ' sold')
            FROM stock s LEFT JOIN (
                SELECT l.sku, SUM(l.quantity) AS quantity FROM reservation r JOIN reservation_line l USING (order_id)
                WHERE r.status = 'COMMITTED' GROUP BY l.sku) sold ON sold.sku = s.sku
            WHERE s.received + s.adjusted - s.on_hand <> COALESCE(sold.quantity, 0)""";

    private static final String I2_LEDGER = """
            SELECT 'I2', s.sku, CONCAT('the ledger sums to onHand ', COALESCE(g.on_hand, 0), ' and reserved ',
                                       COALESCE(g.reserved, 0), ', the row says ', s.on_hand, ' and ', s.reserved)
            FROM stock s LEFT JOIN (
                SELECT sku, SUM(on_hand_change) AS on_hand, SUM(reserved_change) AS reserved
                FROM ledger GROUP BY sku) g ON g.sku = s.sku
            WHERE s.on_hand <> COALESCE(g.on_hand, 0) OR s.reserved <> COALESCE(g.reserved, 0)""";

    private static final String I3 = """
            SELECT 'I3', s.sku, CONCAT('reserved ', s.reserved, ' is not the ', COALESCE(held.quantity, 0), ' held')
            FROM stock s LEFT JOIN (
                SELECT l.sku, SUM(l.quantity) AS quantity FROM reservation r JOIN reservation_line l USING (order_id)
                WHERE r.status = 'HELD' GROUP BY l.sku) held ON held.sku = s.sku
            WHERE s.reserved <> COALESCE(held.quantity, 0)""";

    private final DataSource inventory;

    StockRule(DataSource inventory) {
        this.inventory = inventory;
    }

    @Override
    public Look look() throws SQLException {
        try (Connection connection = inventory.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            List<Suspect> suspects = List.of(I1, I2_SOLD, I2_LEDGER, I3).stream()
                    .flatMap(sql -> suspects(connection, sql).stream())
                    .toList();
            long skus = Rows.of(connection, "SELECT COUNT(*) FROM stock", row -> row.getLong(1))
                    .getFirst();
            statement.execute("COMMIT");
            return new Look(suspects, Map.of("SKUs", skus));
        }
    }

    private static List<Suspect> suspects(Connection connection, String sql) {
        try {
            return Rows.of(connection, sql, StockRule::suspect);
        } catch (SQLException e) {
            throw new IllegalStateException("The stock cannot be read", e);
        }
    }

    private static Suspect suspect(ResultSet row) throws SQLException {
        return new Suspect(row.getString(1), row.getString(2), row.getString(3), Instant.EPOCH);
    }
}
