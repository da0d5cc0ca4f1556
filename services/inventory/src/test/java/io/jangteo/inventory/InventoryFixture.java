package io.jangteo.inventory;

import io.jangteo.inventory.domain.StockLevel;
import io.jangteo.inventory.domain.StockLine;
import io.jangteo.inventory.holding.ExpireHolds;
import io.jangteo.inventory.holding.HoldStock;
import io.jangteo.inventory.holding.ReleaseStock;
import io.jangteo.inventory.receiving.ChangeStock;
import io.jangteo.inventory.receiving.Command;
import io.jangteo.inventory.settling.SettleStock;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a schema of its own, without a broker; holds are expired by the tests' hand only. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.grpc.server.port=0",
            "jangteo.messaging.hearing=false",
            "jangteo.inventory.expiry-interval=1h",
            "jangteo.inventory.untold-interval=1h",
            // Two busy cores may keep a thread waiting; what is tested here is not how long.
            "jangteo.mysql.pool-wait=30s",
            "logging.level.io.jangteo.inventory=warn"
        })
@Import(TestIdentities.class)
abstract class InventoryFixture {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("inventory");
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final String OPERATOR = "operator";

    @Autowired
    protected HoldStock holdStock;

    @Autowired
    protected ReleaseStock releaseStock;

    @Autowired
    protected ExpireHolds expireHolds;

    @Autowired
    protected SettleStock settleStock;

    @Autowired
    protected ChangeStock changeStock;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        SCHEMA.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterEach
    void keepsTheInvariants() {
        Invariants.hold(jdbc);
    }

    /** What others were told of a SKU's availability, in order. */
    List<String> toldOf(String sku) {
        return jdbc
                .sql("SELECT payload FROM outbox WHERE aggregatetype = 'inventory.stock' AND aggregateid = ?")
                .param(sku)
                .query(String.class)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(InventoryFixture::versionIn))
                .toList();
    }

    static long versionIn(String told) {
        return Long.parseLong(told.replaceAll(".*\"version\":([0-9]+)}", "$1"));
    }

    static String anOrder() {
        return UUID.randomUUID().toString();
    }

    static StockLine of(String sku, int quantity) {
        return new StockLine(sku, quantity);
    }

    /** A new SKU with so many pieces. */
    String aSkuWith(int pieces) {
        String sku = "SKU-" + UUID.randomUUID().toString().substring(0, 13);
        changeStock.change(Command.receive(OPERATOR, UUID.randomUUID().toString(), sku, Math.max(1, pieces)));
        if (pieces == 0) {
            adjust(sku, -1);
        }
        return sku;
    }

    void adjust(String sku, int quantity) {
        changeStock.change(Command.adjust(OPERATOR, UUID.randomUUID().toString(), sku, quantity, "counted"));
    }

    void hold(String order, int attempt, StockLine... lines) {
        holdStock.hold(order, attempt, List.of(lines), LONG, () -> false);
    }

    /** Lets the hold's time pass. */
    void overdue(String order) {
        jdbc.sql("UPDATE reservation SET expires_at = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE order_id = ?")
                .param(order)
                .update();
    }

    String statusOf(String order) {
        return jdbc.sql("SELECT status FROM reservation WHERE order_id = ?")
                .param(order)
                .query(String.class)
                .optional()
                .orElse("NONE");
    }

    int attemptOf(String order) {
        return jdbc.sql("SELECT attempt FROM reservation WHERE order_id = ?")
                .param(order)
                .query(Integer.class)
                .single();
    }

    StockLevel level(String sku) {
        return jdbc.sql("SELECT sku, on_hand, reserved, received, adjusted FROM stock WHERE sku = ?")
                .param(sku)
                .query(StockLevel.class)
                .single();
    }

    /** What other services were told of an order, in order. */
    List<String> newsOf(String order) {
        return jdbc
                .sql("SELECT type FROM outbox WHERE aggregateid = ? ORDER BY created_at, id")
                .param(order)
                .query(String.class)
                .list()
                .stream()
                .map(type -> type.substring(type.lastIndexOf('.') + 1))
                .toList();
    }
}
