package io.jangteo.payment.persistence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.Refunds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refunds in table {@code refund}. */
@Repository
class JdbcRefunds implements Refunds {

    private final JdbcClient jdbc;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    JdbcRefunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void owe(Payment payment, Cause cause, Money amount) {
        int owed = jdbc.sql("""
                        INSERT INTO refund (id, order_id, cause, amount_minor, currency, created_at)
                        SELECT :id, :order, :cause, :amount, :currency, UTC_TIMESTAMP(6)
                        FROM (SELECT COALESCE(SUM(amount_minor), 0) AS minor FROM refund WHERE order_id = :order) before_it
                        WHERE before_it.minor + :amount <= :captured""")
                .param("id", ids.generate().toString())
                .param("order", payment.orderId())
                .param("cause", cause.name())
                .param("amount", amount.minorUnits())
                .param("currency", amount.currency())
                .param("captured", payment.total().minorUnits())
                .update();
        if (owed == 0) {
            throw new IllegalStateException(
                    "Refunds of order %s would exceed what was captured".formatted(payment.orderId()));
        }
    }

    @Override
    public Refund find(String orderId, Cause cause) {
        return jdbc.sql("SELECT id, amount_minor, currency FROM refund WHERE order_id = ? AND cause = ?")
                .params(orderId, cause.name())
                .query((row, number) -> new Refund(
                        row.getString("id"),
                        orderId,
                        cause,
                        new Money(row.getLong("amount_minor"), row.getString("currency"))))
                .single();
    }

    @Override
    public void done(String orderId, Cause cause) {
        jdbc.sql("UPDATE refund SET done_at = UTC_TIMESTAMP(6) WHERE order_id = ? AND cause = ?")
                .params(orderId, cause.name())
                .update();
    }
}
