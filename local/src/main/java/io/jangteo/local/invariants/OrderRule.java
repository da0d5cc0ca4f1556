package io.jangteo.local.invariants;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * I4 and I5: every order reaches its end in time by legal steps, its stock and its money agree with that end, and what the
 * buyer was answered is what is stored. The money is judged by the payment gateway's own books.
 */
final class OrderRule implements Rule {

    private static final Set<String> LEGAL_STEPS = Set.of(
            "PENDING>PENDING",
            "PENDING>CONFIRMED",
            "PENDING>CANCELLED",
            "CONFIRMED>CONFIRMED",
            "CONFIRMED>CANCELLED",
            "CANCELLED>CANCELLED");
    private static final Map<String, Set<String>> STOCK_AT_END = Map.of(
            "CONFIRMED", Set.of("COMMITTED"),
            "CANCELLED", Set.of("CANCELLED", "RESTOCKED"));

    private final DataSource orders;
    private final DataSource inventory;
    private final DataSource ledger;
    private final Duration grace;

    private record Order(String id, String status, String currency, long total, Instant due) {}

    private record Net(String currency, long captures, long minor) {}

    private record Step(String orderId, int seq, String status) {}

    OrderRule(Function<String, DataSource> schemas, Duration grace) {
        this.grace = grace;
        this.orders = schemas.apply("order");
        this.inventory = schemas.apply("inventory");
        this.ledger = schemas.apply("paymentgateway");
    }

    @Override
    public Look look() throws SQLException {
        Map<String, Net> money = money();
        Map<String, String> stock = stock();
        List<Order> all = orders();
        List<Suspect> suspects = new ArrayList<>();
        for (Order order : all) {
            judgeEnd(order, stock.remove(order.id()), suspects);
            judgeMoney(order, money.remove(order.id()), suspects);
        }
        Instant soon = Instant.now().plus(grace);
        money.forEach((id, net) -> {
            if (net.minor() != 0) {
                suspects.add(new Suspect(
                        "I5", id, "%d %s are captured for no order".formatted(net.minor(), net.currency()), soon));
            }
        });
        stock.forEach((id, status) -> {
            if (status.equals("COMMITTED")) {
                suspects.add(new Suspect("I4", id, "stock is sold to no order", soon));
            }
        });
        suspects.addAll(illegalPaths());
        suspects.addAll(wrongAnswers());
        return new Look(suspects, Map.of("orders", (long) all.size()));
    }

    private static void judgeEnd(Order order, @Nullable String reservation, List<Suspect> suspects) {
        Set<String> wanted = STOCK_AT_END.get(order.status());
        if (wanted == null) {
            suspects.add(new Suspect("I4", order.id(), "it is " + order.status() + ", which is no end", order.due()));
        } else if (reservation == null || !wanted.contains(reservation)) {
            suspects.add(new Suspect(
                    "I4",
                    order.id(),
                    "it is %s, its stock %s".formatted(order.status(), reservation == null ? "unknown" : reservation),
                    order.due()));
        }
    }

    private static void judgeMoney(Order order, @Nullable Net net, List<Suspect> suspects) {
        long minor = net == null ? 0 : net.minor();
        boolean paid = order.status().equals("CONFIRMED");
        boolean right = paid
                ? net != null
                        && net.captures() == 1
                        && minor == order.total()
                        && net.currency().equals(order.currency())
                : minor == 0 || order.status().equals("PENDING");
        if (!right) {
            suspects.add(new Suspect(
                    "I5",
                    order.id(),
                    "it is %s over %d %s, the gateway has %d in %d captures"
                            .formatted(
                                    order.status(),
                                    order.total(),
                                    order.currency(),
                                    minor,
                                    net == null ? 0 : net.captures()),
                    order.due()));
        }
    }

    private List<Order> orders() throws SQLException {
        return Rows.of(
                orders,
                """
                SELECT o.id, o.status, o.currency, o.total_minor,
                       GREATEST(CASE WHEN o.status = 'PENDING' THEN o.deadline ELSE o.placed_at END,
                                (SELECT MAX(s.at) FROM order_step s WHERE s.order_id = o.id)) AS moved
                FROM orders o""",
                row -> new Order(
                        row.getString("id"),
                        row.getString("status"),
                        row.getString("currency"),
                        row.getLong("total_minor"),
                        Objects.requireNonNull(row.getObject("moved", LocalDateTime.class))
                                .toInstant(ZoneOffset.UTC)
                                .plus(grace)));
    }

    private Map<String, Net> money() throws SQLException {
        Map<String, Net> money = new HashMap<>();
        Rows.of(
                ledger,
                "SELECT order_id, currency, captures, net_minor FROM net_captured",
                row -> money.put(
                        row.getString("order_id"),
                        new Net(row.getString("currency"), row.getLong("captures"), row.getLong("net_minor"))));
        return money;
    }

    private Map<String, String> stock() throws SQLException {
        Map<String, String> stock = new HashMap<>();
        Rows.of(
                inventory,
                "SELECT order_id, status FROM reservation",
                row -> stock.put(row.getString("order_id"), row.getString("status")));
        return stock;
    }

    private List<Suspect> illegalPaths() throws SQLException {
        List<Suspect> suspects = new ArrayList<>();
        @Nullable Step before = null;
        for (Step step : Rows.of(
                orders,
                "SELECT order_id, seq, status FROM order_step ORDER BY order_id, seq",
                row -> new Step(row.getString("order_id"), row.getInt("seq"), row.getString("status")))) {
            if (!isLegal(before, step)) {
                suspects.add(new Suspect(
                        "I4",
                        step.orderId(),
                        "step %d to %s is not in the table".formatted(step.seq(), step.status()),
                        Instant.EPOCH));
            }
            before = step;
        }
        return suspects;
    }

    private static boolean isLegal(@Nullable Step before, Step step) {
        if (before == null || !before.orderId().equals(step.orderId())) {
            return step.seq() == 1 && step.status().equals("PENDING");
        }
        return step.seq() == before.seq() + 1 && LEGAL_STEPS.contains(before.status() + ">" + step.status());
    }

    private List<Suspect> wrongAnswers() throws SQLException {
        return Rows.of(
                orders,
                """
                SELECT p.order_id, p.outcome, o.id FROM placement p LEFT JOIN orders o ON o.id = p.order_id
                WHERE (p.state = 'DONE' AND p.outcome LIKE '{"placed":{%' AND o.id IS NULL)
                   OR (p.state = 'DONE' AND p.outcome NOT LIKE '{"placed":{%' AND o.id IS NOT NULL)
                   OR (p.state = 'OPEN' AND o.id IS NOT NULL)""",
                row -> new Suspect(
                        "I6",
                        row.getString("order_id"),
                        row.getString("id") == null
                                ? "the buyer was told of an order that is not stored"
                                : "the order is stored, its request says otherwise",
                        Instant.EPOCH));
    }
}
