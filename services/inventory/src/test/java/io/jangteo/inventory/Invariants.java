package io.jangteo.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds at every moment: each query is one statement, so it sees one state, and names the SKUs that break the rule. */
final class Invariants {

    static final String I1_NOTHING_IS_OVERSOLD =
            "SELECT sku, on_hand, reserved FROM stock WHERE reserved < 0 OR on_hand < reserved";

    static final String I2_WHAT_CAME_IS_THERE_OR_SOLD = """
            SELECT s.sku, s.received + s.adjusted - s.on_hand AS gone, COALESCE(c.sold, 0) AS sold
            FROM stock s
            LEFT JOIN (SELECT l.sku, SUM(l.quantity) AS sold
                       FROM reservation_line l JOIN reservation r ON r.order_id = l.order_id
                       WHERE r.status = 'COMMITTED' GROUP BY l.sku) c ON c.sku = s.sku
            WHERE s.received + s.adjusted - s.on_hand <> COALESCE(c.sold, 0)""";

    static final String I2_THE_LEDGER_SUMS_TO_THE_STOCK = """
            SELECT s.sku, s.on_hand, s.reserved, l.on_hand AS ledger_on_hand, l.reserved AS ledger_reserved
            FROM stock s
            LEFT JOIN (SELECT sku, SUM(on_hand_change) AS on_hand, SUM(reserved_change) AS reserved
                       FROM ledger GROUP BY sku) l ON l.sku = s.sku
            WHERE s.on_hand <> COALESCE(l.on_hand, 0) OR s.reserved <> COALESCE(l.reserved, 0)""";

    static final String I3_WHAT_IS_RESERVED_IS_HELD = """
            SELECT s.sku, s.reserved, COALESCE(h.held, 0) AS held
            FROM stock s
            LEFT JOIN (SELECT l.sku, SUM(l.quantity) AS held
                       FROM reservation_line l JOIN reservation r ON r.order_id = l.order_id
                       WHERE r.status = 'HELD' GROUP BY l.sku) h ON h.sku = s.sku
            WHERE s.reserved <> COALESCE(h.held, 0)""";

    static final String NO_MOVEMENT_WITHOUT_STOCK =
            "SELECT DISTINCT l.sku FROM ledger l LEFT JOIN stock s ON s.sku = l.sku WHERE s.sku IS NULL";

    static final String WHAT_OTHERS_KNOW_IS_TRUE =
            "SELECT sku FROM stock WHERE told_in_stock IS NOT NULL AND told_in_stock <> (on_hand > reserved)";

    static final List<String> ALL = List.of(
            I1_NOTHING_IS_OVERSOLD,
            I2_WHAT_CAME_IS_THERE_OR_SOLD,
            I2_THE_LEDGER_SUMS_TO_THE_STOCK,
            I3_WHAT_IS_RESERVED_IS_HELD,
            NO_MOVEMENT_WITHOUT_STOCK,
            WHAT_OTHERS_KNOW_IS_TRUE);

    private Invariants() {}

    static void hold(JdbcClient jdbc) {
        for (String query : ALL) {
            List<Map<String, Object>> broken = jdbc.sql(query).query().listOfRows();
            assertThat(broken).as(query).isEmpty();
        }
    }
}
