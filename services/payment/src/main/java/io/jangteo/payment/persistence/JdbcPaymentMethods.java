package io.jangteo.payment.persistence;

import io.jangteo.payment.domain.PaymentMethods;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kept payment methods in table {@code payment_method}. */
@Repository
class JdbcPaymentMethods implements PaymentMethods {

    private static final int ORPHANS_AT_ONCE = 500;

    private final JdbcClient jdbc;

    JdbcPaymentMethods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(String orderId, SealedMethod method) {
        jdbc.sql("""
                        INSERT INTO payment_method (order_id, key_id, ciphertext, kept_at)
                        VALUES (:order, :key, :ciphertext, UTC_TIMESTAMP(6))
                        ON DUPLICATE KEY UPDATE key_id = :key, ciphertext = :ciphertext, kept_at = UTC_TIMESTAMP(6)""")
                .param("order", orderId)
                .param("key", method.keyId())
                .param("ciphertext", method.ciphertext())
                .update();
    }

    @Override
    public Optional<SealedMethod> find(String orderId) {
        return jdbc.sql("SELECT key_id, ciphertext FROM payment_method WHERE order_id = ?")
                .param(orderId)
                .query((row, number) -> new SealedMethod(row.getString("key_id"), row.getString("ciphertext")))
                .optional();
    }

    @Override
    public void erase(String orderId) {
        jdbc.sql("DELETE FROM payment_method WHERE order_id = ?").param(orderId).update();
    }

    @Override
    public int eraseOrphans(Duration kept) {
        return jdbc.sql("""
                        DELETE FROM payment_method
                        WHERE kept_at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND
                          AND NOT EXISTS (SELECT 1 FROM payment
                                          WHERE payment.order_id = payment_method.order_id
                                            AND payment.status IN ('DUE', 'UNKNOWN'))
                        ORDER BY kept_at LIMIT ?""").params(kept.toSeconds(), ORPHANS_AT_ONCE).update();
    }
}
