package io.jangteo.payment.persistence;

import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.Lease;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentStatus;
import io.jangteo.payment.domain.Payments;
import io.jangteo.platform.persistence.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments in table {@code payment}. Every time in it is the database's. */
@Repository
class JdbcPayments implements Payments {

    private static final String SELECT = """
            SELECT id, order_id, buyer_id, amount_minor, currency, status, decline_reason, refund_wanted, tries, version,
                   traceparent, created_at, updated_at
            FROM payment
            """;

    private final JdbcClient jdbc;

    JdbcPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean insert(Payment payment, @Nullable Lease lease) {
        Money amount = payment.amount();
        Long micros = lease != null
                ? Long.valueOf(micros(lease.time()))
                : payment.status().hasWork() ? Long.valueOf(0) : null;
        try {
            jdbc.sql("""
                            INSERT INTO payment (order_id, id, buyer_id, amount_minor, currency, status, tries, worker,
                                                 try_at, version, traceparent, created_at, updated_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, ?, ?,
                                    UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""")
                    .params(payment.orderId(), payment.id(), payment.buyerId())
                    .param(amount == null ? null : amount.minorUnits())
                    .param(amount == null ? null : amount.currency())
                    .params(payment.status().name(), payment.tries())
                    .param(lease == null ? null : lease.worker())
                    .param(micros)
                    .param(payment.version())
                    .param(payment.traceparent())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Payment> find(String orderId) {
        return jdbc.sql(SELECT + "WHERE order_id = ?")
                .param(orderId)
                .query(JdbcPayments::payment)
                .optional();
    }

    @Override
    public Optional<Payment> lock(String orderId) {
        return jdbc.sql(SELECT + "WHERE order_id = ? FOR UPDATE")
                .param(orderId)
                .query(JdbcPayments::payment)
                .optional();
    }

    @Override
    public boolean update(Payment moved, Duration pause) {
        DeclineReason reason = moved.declineReason();
        return jdbc.sql("""
                        UPDATE payment
                        SET status = ?, decline_reason = ?, tries = ?, version = ?, worker = NULL,
                            try_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, updated_at = UTC_TIMESTAMP(6)
                        WHERE order_id = ? AND version = ?""")
                        .param(moved.status().name())
                        .param(reason == null ? null : reason.name())
                        .params(moved.tries(), moved.version())
                        .param(moved.status().hasWork() ? Long.valueOf(micros(pause)) : null)
                        .params(moved.orderId(), moved.version() - 1)
                        .update()
                == 1;
    }

    @Override
    public boolean wantRefund(Payment payment) {
        return jdbc.sql("""
                        UPDATE payment SET refund_wanted = TRUE, version = version + 1, updated_at = UTC_TIMESTAMP(6)
                        WHERE order_id = ? AND version = ?""").params(payment.orderId(), payment.version()).update() == 1;
    }

    @Override
    public List<Payment> take(Lease lease, int atMost) {
        List<Payment> free = jdbc.sql(SELECT + """
                        WHERE try_at <= UTC_TIMESTAMP(6)
                        ORDER BY try_at LIMIT ? FOR UPDATE SKIP LOCKED""")
                .param(atMost)
                .query(JdbcPayments::payment)
                .list();
        if (!free.isEmpty()) {
            jdbc.sql("""
                            UPDATE payment
                            SET tries = tries + 1, version = version + 1, worker = :worker,
                                try_at = UTC_TIMESTAMP(6) + INTERVAL :micros MICROSECOND
                            WHERE order_id IN (:orders)""")
                    .param("worker", lease.worker())
                    .param("micros", micros(lease.time()))
                    .param("orders", free.stream().map(Payment::orderId).toList())
                    .update();
        }
        return free.stream().map(Payment::taken).toList();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        String reason = row.getString("decline_reason");
        return new Payment(
                row.getString("id"),
                row.getString("order_id"),
                row.getString("buyer_id"),
                currency == null ? null : new Money(row.getLong("amount_minor"), currency),
                PaymentStatus.valueOf(row.getString("status")),
                reason == null ? null : DeclineReason.valueOf(reason),
                row.getBoolean("refund_wanted"),
                row.getInt("tries"),
                row.getInt("version"),
                row.getString("traceparent"),
                Utc.instant(row.getObject("created_at", LocalDateTime.class)),
                Utc.instant(row.getObject("updated_at", LocalDateTime.class)));
    }

    private static long micros(Duration time) {
        return TimeUnit.NANOSECONDS.toMicros(time.toNanos());
    }
}
