package io.jangteo.order.persistence;

import io.jangteo.order.OrderSettings;
import io.jangteo.order.domain.OrderLine;
import io.jangteo.order.placing.OrderRequest;
import io.jangteo.order.placing.Outcome;
import io.jangteo.order.placing.Placements;
import io.jangteo.order.placing.Refusal;
import io.jangteo.platform.persistence.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests in table {@code placement}. Claims run by the database's clock, since several processes share them. */
@Repository
class JdbcPlacements implements Placements {

    private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final JsonMapper json;
    private final long claimMicros;

    JdbcPlacements(JdbcClient jdbc, Transactions transactions, JsonMapper json, OrderSettings settings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.claimMicros = settings.claim().toNanos() / 1_000;
    }

    /** An outcome as it is stored: exactly one of the two is there. */
    private record StoredOutcome(
            Outcome.@Nullable Placed placed, @Nullable Refusal refused) {

        static StoredOutcome of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Placed placed -> new StoredOutcome(placed, null);
                case Outcome.Refused(Refusal refusal) -> new StoredOutcome(null, refusal);
            };
        }

        Outcome outcome() {
            if (placed != null) {
                return placed;
            }
            if (refused != null) {
                return new Outcome.Refused(refused);
            }
            throw new IllegalStateException("A stored outcome says nothing");
        }
    }

    private record Row(
            String fingerprint,
            String orderId,
            int attempt,
            boolean claimed,
            String lines,
            @Nullable String outcome) {}

    @Override
    public Seen see(OrderRequest request) {
        Optional<Row> row = jdbc.sql("""
                        SELECT fingerprint, order_id, attempt, claimed_until > UTC_TIMESTAMP(6) AS claimed,
                               lines_quoted, outcome
                        FROM placement WHERE buyer_id = ? AND idem_key = ?""")
                .params(request.buyerId(), request.idempotencyKey())
                .query(JdbcPlacements::row)
                .optional();
        return row.isEmpty() ? new Seen.Fresh() : judge(request, row.get());
    }

    private Seen judge(OrderRequest request, Row row) {
        if (!row.fingerprint().equals(request.fingerprint())) {
            return new Seen.KeyReused();
        }
        if (row.outcome() != null) {
            return new Seen.Answered(
                    json.readValue(row.outcome(), StoredOutcome.class).outcome());
        }
        if (row.claimed()) {
            return new Seen.Busy();
        }
        return takeOver(request.buyerId(), request.idempotencyKey(), row.attempt())
                ? new Seen.Claimed(new Claim(
                        request.buyerId(), request.idempotencyKey(), row.orderId(), row.attempt() + 1, lines(row)))
                : new Seen.Busy();
    }

    @Override
    public Seen open(OrderRequest request, String orderId, List<OrderLine> lines) {
        boolean claimed = insert(request, orderId, "OPEN", json.writeValueAsString(lines), null);
        return claimed
                ? new Seen.Claimed(new Claim(request.buyerId(), request.idempotencyKey(), orderId, 1, lines))
                : see(request);
    }

    @Override
    public void openRefused(OrderRequest request, String orderId, Refusal refusal) {
        insert(request, orderId, "DONE", "[]", json.writeValueAsString(new StoredOutcome(null, refusal)));
    }

    private boolean insert(OrderRequest request, String orderId, String state, String lines, @Nullable String outcome) {
        try {
            jdbc.sql("""
                            INSERT INTO placement (buyer_id, idem_key, fingerprint, order_id, attempt, state,
                                                   claimed_until, lines_quoted, outcome, created_at)
                            VALUES (?, ?, ?, ?, 1, ?, UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, ?, ?,
                                    UTC_TIMESTAMP(6))""")
                    .params(
                            request.buyerId(),
                            request.idempotencyKey(),
                            request.fingerprint(),
                            orderId,
                            state,
                            claimMicros,
                            lines)
                    .param(outcome)
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean takeOver(String buyerId, String key, int attempt) {
        return jdbc.sql("""
                        UPDATE placement SET attempt = attempt + 1, swept = FALSE,
                               claimed_until = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
                        WHERE buyer_id = ? AND idem_key = ? AND state = 'OPEN' AND attempt = ?
                          AND claimed_until <= UTC_TIMESTAMP(6)""").params(claimMicros, buyerId, key, attempt).update() == 1;
    }

    @Override
    public boolean finish(Claim claim, Outcome outcome) {
        return jdbc.sql("""
                        UPDATE placement SET state = 'DONE', outcome = ?
                        WHERE buyer_id = ? AND idem_key = ? AND state = 'OPEN' AND attempt = ?""")
                        .params(
                                json.writeValueAsString(StoredOutcome.of(outcome)),
                                claim.buyerId(),
                                claim.idempotencyKey(),
                                claim.attempt())
                        .update()
                == 1;
    }

    @Override
    public void giveUp(Claim claim) {
        release(claim, false);
    }

    @Override
    public void markSwept(Claim claim) {
        release(claim, true);
    }

    private void release(Claim claim, boolean swept) {
        jdbc.sql("""
                        UPDATE placement SET claimed_until = UTC_TIMESTAMP(6), swept = ?
                        WHERE buyer_id = ? AND idem_key = ? AND state = 'OPEN' AND attempt = ?""")
                .params(swept, claim.buyerId(), claim.idempotencyKey(), claim.attempt())
                .update();
    }

    @Override
    public List<Claim> takeOverAbandoned(int limit) {
        return transactions.write(() -> {
            List<Claim> abandoned = jdbc.sql("""
                            SELECT buyer_id, idem_key, order_id, attempt, lines_quoted FROM placement
                            WHERE state = 'OPEN' AND swept = FALSE
                              AND claimed_until < UTC_TIMESTAMP(6) - INTERVAL 1 SECOND
                            ORDER BY claimed_until LIMIT ? FOR UPDATE SKIP LOCKED""")
                    .param(limit)
                    .query((row, n) -> new Claim(
                            row.getString("buyer_id"),
                            row.getString("idem_key"),
                            row.getString("order_id"),
                            row.getInt("attempt") + 1,
                            json.readValue(row.getString("lines_quoted"), LINES)))
                    .list();
            List<Claim> taken = new ArrayList<>(abandoned);
            taken.removeIf(claim -> !takeOver(claim.buyerId(), claim.idempotencyKey(), claim.attempt() - 1));
            return taken;
        });
    }

    private List<OrderLine> lines(Row row) {
        return json.readValue(row.lines(), LINES);
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("fingerprint"),
                row.getString("order_id"),
                row.getInt("attempt"),
                row.getBoolean("claimed"),
                row.getString("lines_quoted"),
                row.getString("outcome"));
    }
}
