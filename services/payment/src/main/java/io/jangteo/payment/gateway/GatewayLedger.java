package io.jangteo.payment.gateway;

import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The gateway's books. Each statement of a charge is a transaction of its own: one row, changed by compare-and-set. */
final class GatewayLedger {

    private final JdbcClient jdbc;

    GatewayLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a charge stands in the books. */
    enum State {
        /** Funds are held. */
        AUTHORIZED,
        /** The issuer refused. */
        REFUSED,
        /** Funds were taken. */
        CAPTURED,
        /** Nothing was taken, nothing will be. */
        VOIDED
    }

    /** @param amount absent for a key that was voided before it was seen */
    record Charge(
            State state,
            @Nullable Money amount,
            @Nullable TestCard card,
            @Nullable DeclineReason refusal) {}

    /** False if there is a row of this key already, whatever it says. */
    boolean authorize(String key, String orderId, Money amount, TestCard card, @Nullable DeclineReason refusal) {
        try {
            jdbc.sql("""
                            INSERT INTO charge (idempotency_key, order_id, state, amount_minor, currency, card, refusal,
                                                created_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))""")
                    .params(key, orderId, (refusal == null ? State.AUTHORIZED : State.REFUSED).name())
                    .params(amount.minorUnits(), amount.currency(), card.name())
                    .param(refusal == null ? null : refusal.name())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** True if this call took the funds. */
    boolean capture(String key, String captureKey) {
        return jdbc.sql("""
                        UPDATE charge SET state = 'CAPTURED', capture_key = ?, captured_at = UTC_TIMESTAMP(6)
                        WHERE idempotency_key = ? AND state = 'AUTHORIZED'""").params(captureKey, key).update() == 1;
    }

    /** Voids what is held, or the key itself if it was never seen. */
    void voidCharge(String key, String orderId) {
        try {
            jdbc.sql("""
                            INSERT INTO charge (idempotency_key, order_id, state, created_at, voided_at)
                            VALUES (?, ?, 'VOIDED', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""").params(key, orderId).update();
        } catch (DuplicateKeyException e) {
            jdbc.sql("""
                            UPDATE charge SET state = 'VOIDED', voided_at = UTC_TIMESTAMP(6)
                            WHERE idempotency_key = ? AND state = 'AUTHORIZED'""").param(key).update();
        }
    }

    Optional<Charge> find(String key) {
        return jdbc.sql("SELECT state, amount_minor, currency, card, refusal FROM charge WHERE idempotency_key = ?")
                .param(key)
                .query(GatewayLedger::charge)
                .optional();
    }

    /** As {@link #find}; refunds of one charge come one after another. */
    Optional<Charge> lock(String key) {
        return jdbc.sql("""
                        SELECT state, amount_minor, currency, card, refusal FROM charge WHERE idempotency_key = ?
                        FOR UPDATE""").param(key).query(GatewayLedger::charge).optional();
    }

    boolean isRefunded(String refundId) {
        return jdbc.sql("SELECT COUNT(*) FROM refund WHERE refund_id = ?")
                        .param(refundId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** False if more would go back than was taken. */
    boolean refund(String key, String refundId, Money amount) {
        return jdbc.sql("""
                        INSERT INTO refund (refund_id, idempotency_key, order_id, amount_minor, currency, created_at)
                        SELECT :refund, c.idempotency_key, c.order_id, :amount, c.currency, UTC_TIMESTAMP(6)
                        FROM charge c
                        WHERE c.idempotency_key = :key AND c.state = 'CAPTURED' AND c.currency = :currency
                          AND c.amount_minor >= :amount + (SELECT COALESCE(SUM(r.amount_minor), 0) FROM refund r
                                                           WHERE r.idempotency_key = :key)""")
                        .param("refund", refundId)
                        .param("key", key)
                        .param("amount", amount.minorUnits())
                        .param("currency", amount.currency())
                        .update()
                == 1;
    }

    /** Counts a call to a gateway that is down for this key, and says which it was. */
    int callWhileDown(String key) {
        jdbc.sql("INSERT INTO outage (idempotency_key, calls) VALUES (?, 1) ON DUPLICATE KEY UPDATE calls = calls + 1")
                .param(key)
                .update();
        return jdbc.sql("SELECT calls FROM outage WHERE idempotency_key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private static Charge charge(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        String card = row.getString("card");
        String refusal = row.getString("refusal");
        return new Charge(
                State.valueOf(row.getString("state")),
                currency == null ? null : new Money(row.getLong("amount_minor"), currency),
                card == null ? null : TestCard.valueOf(card),
                refusal == null ? null : DeclineReason.valueOf(refusal));
    }
}
