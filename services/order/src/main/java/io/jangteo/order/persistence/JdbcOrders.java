package io.jangteo.order.persistence;

import io.jangteo.order.domain.Address;
import io.jangteo.order.domain.CancelReason;
import io.jangteo.order.domain.Money;
import io.jangteo.order.domain.Order;
import io.jangteo.order.domain.OrderLine;
import io.jangteo.order.domain.OrderStatus;
import io.jangteo.order.domain.Orders;
import io.jangteo.order.domain.Step;
import io.jangteo.platform.persistence.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Orders in tables {@code orders}, {@code order_line} and {@code order_step}. */
@Repository
class JdbcOrders implements Orders {

    private static final String COLUMNS =
            "id, buyer_id, status, cancel_reason, currency, total_minor, address, placed_at, deadline";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    JdbcOrders(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(Order order) {
        jdbc.sql("""
                        INSERT INTO orders (id, buyer_id, status, currency, total_minor, address, placed_at, deadline)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        order.id(),
                        order.buyerId(),
                        order.status().name(),
                        order.total().currency(),
                        order.total().minorUnits(),
                        json.writeValueAsString(order.address()),
                        Utc.column(order.placedAt()),
                        Utc.column(order.deadline()))
                .update();
        addLines(order);
        jdbc.sql("INSERT INTO order_step (order_id, seq, step, status, at) VALUES (?, 1, ?, ?, ?)")
                .params(order.id(), Step.PLACED, order.status().name(), Utc.column(order.placedAt()))
                .update();
    }

    private void addLines(Order order) {
        List<Object[]> rows = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            rows.add(new Object[] {
                order.id(),
                rows.size() + 1,
                line.sku(),
                line.productId(),
                line.title(),
                line.quantity(),
                line.unitPrice().minorUnits()
            });
        }
        batches.batchUpdate("""
                INSERT INTO order_line (order_id, line_no, sku, product_id, title, quantity, unit_minor)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    @Override
    public Optional<Order> find(String id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM orders WHERE id = ?")
                .param(id)
                .query((row, n) -> order(row, lines(id)))
                .optional();
    }

    @Override
    public List<OrderLine> lines(String id) {
        return linesOf(List.of(id)).getOrDefault(id, List.of());
    }

    @Override
    public Optional<Standing> lock(String id) {
        return jdbc.sql("SELECT buyer_id, status, currency, total_minor FROM orders WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> new Standing(
                        id,
                        row.getString("buyer_id"),
                        OrderStatus.valueOf(row.getString("status")),
                        new Money(row.getString("currency"), row.getLong("total_minor"))))
                .optional();
    }

    @Override
    public void move(String id, OrderStatus to, @Nullable CancelReason reason) {
        jdbc.sql("UPDATE orders SET status = ?, cancel_reason = ? WHERE id = ?")
                .param(to.name())
                .param(reason == null ? null : reason.name())
                .param(id)
                .update();
    }

    @Override
    public void addStep(String id, String name, OrderStatus status, @Nullable String detail) {
        jdbc.sql("""
                        INSERT INTO order_step (order_id, seq, step, status, detail, at)
                        SELECT ?, last.seq + 1, ?, ?, ?, ?
                        FROM (SELECT MAX(seq) AS seq FROM order_step WHERE order_id = ?) AS last""")
                .params(id, name, status.name())
                .param(detail)
                .param(Utc.column(clock.instant()))
                .param(id)
                .update();
    }

    @Override
    public List<Order> ofBuyer(String buyerId, @Nullable String beforeId, int limit) {
        Map<String, List<OrderLine>> lines = new HashMap<>();
        List<String> ids = jdbc.sql("""
                        SELECT id FROM orders WHERE buyer_id = ? AND (? IS NULL OR id < ?)
                        ORDER BY id DESC LIMIT ?""")
                .param(buyerId)
                .param(beforeId)
                .param(beforeId)
                .param(limit)
                .query(String.class)
                .list();
        if (ids.isEmpty()) {
            return List.of();
        }
        lines.putAll(linesOf(ids));
        return jdbc.sql("SELECT " + COLUMNS + " FROM orders WHERE id IN (:ids) ORDER BY id DESC")
                .param("ids", ids)
                .query((row, n) -> order(row, lines.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    @Override
    public List<String> overdue(int limit) {
        return jdbc.sql("""
                        SELECT id FROM orders WHERE status = 'PENDING' AND deadline < UTC_TIMESTAMP(6)
                        ORDER BY deadline LIMIT ?""").param(limit).query(String.class).list();
    }

    @Override
    public List<Step> steps(String id, int afterSeq) {
        return jdbc.sql("""
                        SELECT seq, step, status, detail, at FROM order_step
                        WHERE order_id = ? AND seq > ? ORDER BY seq""")
                .params(id, afterSeq)
                .query((row, n) -> new Step(
                        id,
                        row.getInt("seq"),
                        row.getString("step"),
                        OrderStatus.valueOf(row.getString("status")),
                        row.getString("detail"),
                        instant(row, "at")))
                .list();
    }

    @Override
    public Map<String, Integer> lastSteps(Collection<String> ids) {
        Map<String, Integer> last = new HashMap<>();
        jdbc.sql("SELECT order_id, MAX(seq) AS last_seq FROM order_step WHERE order_id IN (:ids) GROUP BY order_id")
                .param("ids", ids)
                .query(row -> {
                    last.put(row.getString("order_id"), row.getInt("last_seq"));
                });
        return last;
    }

    private Map<String, List<OrderLine>> linesOf(List<String> ids) {
        Map<String, List<OrderLine>> lines = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT l.order_id, l.sku, l.product_id, l.title, l.quantity, l.unit_minor, o.currency
                        FROM order_line l JOIN orders o ON o.id = l.order_id
                        WHERE l.order_id IN (:ids) ORDER BY l.order_id, l.line_no""").param("ids", ids).query(row -> {
            lines.computeIfAbsent(row.getString("order_id"), id -> new ArrayList<>())
                    .add(new OrderLine(
                            row.getString("sku"),
                            row.getString("product_id"),
                            row.getString("title"),
                            row.getInt("quantity"),
                            new Money(row.getString("currency"), row.getLong("unit_minor"))));
        });
        return lines;
    }

    private Order order(ResultSet row, List<OrderLine> lines) throws SQLException {
        String reason = row.getString("cancel_reason");
        return new Order(
                row.getString("id"),
                row.getString("buyer_id"),
                OrderStatus.valueOf(row.getString("status")),
                reason == null ? null : CancelReason.valueOf(reason),
                new Money(row.getString("currency"), row.getLong("total_minor")),
                lines,
                json.readValue(row.getString("address"), Address.class),
                instant(row, "placed_at"),
                instant(row, "deadline"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Utc.instant(Objects.requireNonNull(row.getObject(column, LocalDateTime.class)));
    }
}
