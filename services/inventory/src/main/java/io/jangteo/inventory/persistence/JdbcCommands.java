package io.jangteo.inventory.persistence;

import io.jangteo.inventory.domain.StockLevel;
import io.jangteo.inventory.receiving.Answer;
import io.jangteo.inventory.receiving.Command;
import io.jangteo.inventory.receiving.Commands;
import io.jangteo.inventory.receiving.KeyUsedOtherwise;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code operator_command}. A second command with the same key waits at the first one's row until that is decided. */
@Repository
class JdbcCommands implements Commands {

    private final JdbcClient jdbc;

    JdbcCommands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Answer> answered(Command command) {
        try {
            jdbc.sql("""
                            INSERT INTO operator_command (account_id, idempotency_key, fingerprint, created_at)
                            VALUES (?, ?, ?, UTC_TIMESTAMP(6))""")
                    .params(command.accountId(), command.key(), fingerprint(command))
                    .update();
            return Optional.empty();
        } catch (DuplicateKeyException e) {
            return Optional.of(earlierAnswer(command));
        }
    }

    @Override
    public void answer(Command command, Answer answer) {
        StockLevel level = answer.level();
        jdbc.sql("""
                        UPDATE operator_command
                        SET outcome = ?, sku = ?, on_hand = ?, reserved = ?, received = ?, adjusted = ?
                        WHERE account_id = ? AND idempotency_key = ?""")
                .params(answer.outcome().name(), level.sku(), level.onHand(), level.reserved())
                .params(level.received(), level.adjusted(), command.accountId(), command.key())
                .update();
    }

    private Answer earlierAnswer(Command command) {
        Row row = jdbc.sql("""
                        SELECT fingerprint, outcome, sku, on_hand, reserved, received, adjusted FROM operator_command
                        WHERE account_id = ? AND idempotency_key = ?""")
                .params(command.accountId(), command.key())
                .query(Row.class)
                .single();
        if (!row.fingerprint().equals(fingerprint(command))) {
            throw new KeyUsedOtherwise();
        }
        return new Answer(
                Answer.Outcome.valueOf(row.outcome()),
                new StockLevel(row.sku(), row.onHand(), row.reserved(), row.received(), row.adjusted()));
    }

    private static String fingerprint(Command command) {
        String content =
                String.join("\n", command.movement().name(), command.sku(), Integer.toString(command.quantity())) + "\n"
                        + command.reason();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Row(
            String fingerprint, String outcome, String sku, long onHand, long reserved, long received, long adjusted) {}
}
