package io.jangteo.search.popularity;

import io.jangteo.platform.persistence.Transactions;
import io.jangteo.platform.persistence.Utc;
import io.jangteo.search.SearchSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of scores, and what of it the indices have still to be told. */
@Component
public class Popularity {
    private static final double NEVER_TOLD = Double.NEGATIVE_INFINITY;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Transactions transactions;
    private final Decay decay;
    private final Clock clock;

    Popularity(JdbcClient jdbc, JdbcTemplate batches, Transactions transactions, SearchSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.decay = new Decay(settings.popularity().halfLife());
        this.clock = clock;
    }

    /**
     * A product whose score has grown.
     *
     * @param rank see {@link Decay#rank}
     * @param told the rank that the indices were told last
     */
    public record Grown(String productId, long revision, double rank, double told) {}

    /** Adds to scores as they are now, in the caller's transaction. Which of two batches comes first makes no difference. */
    void add(SortedMap<String, Double> scores, Instant now) {
        double halfLife = decay.halfLife().toNanos() / 1000d;
        LocalDateTime asOf = Utc.column(now);
        batches.batchUpdate(
                """
                INSERT INTO product_popularity (product_id, score, as_of, revision, changed_since) VALUES (?, ?, ?, 1, ?)
                ON DUPLICATE KEY UPDATE
                    score = score * POW(2, -1e0 * GREATEST(0, TIMESTAMPDIFF(MICROSECOND, as_of, VALUES(as_of))) / ?)
                        + VALUES(score) * POW(2, -1e0 * GREATEST(0, TIMESTAMPDIFF(MICROSECOND, VALUES(as_of), as_of)) / ?),
                    as_of = GREATEST(as_of, VALUES(as_of)),
                    revision = revision + 1,
                    changed_since = COALESCE(changed_since, VALUES(changed_since))""",
                scores.entrySet().stream()
                        .map(each -> new Object[] {each.getKey(), each.getValue(), asOf, asOf, halfLife, halfLife})
                        .toList());
    }

    /** The ranks of those of these products that anybody wants. */
    public Map<String, Double> ranks(Collection<String> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        return transactions.read(() -> jdbc
                .sql(
                        "SELECT product_id, revision, score, as_of, told FROM product_popularity WHERE product_id IN (:ids)")
                .param("ids", products)
                .query(this::read)
                .stream()
                .collect(Collectors.toMap(Grown::productId, Grown::rank)));
    }

    /** Products whose score has changed since the indices were told, those that wait longest first. */
    public List<Grown> grown(int limit) {
        return transactions.read(
                () -> jdbc.sql("""
                        SELECT product_id, revision, score, as_of, told FROM product_popularity
                        WHERE changed_since IS NOT NULL ORDER BY changed_since LIMIT ?""").param(limit).query(this::read).list());
    }

    /** What the indices were told; what has grown further meanwhile still waits. */
    public void told(List<Grown> products) {
        transactions.write(() -> batches.batchUpdate(
                """
                UPDATE product_popularity SET told = ?, changed_since = IF(revision = ?, NULL, changed_since)
                WHERE product_id = ?""",
                products.stream()
                        .map(each -> new Object[] {each.rank(), each.revision(), each.productId()})
                        .toList()));
    }

    /** Products that have grown too little to be told of. */
    public void leave(List<Grown> products) {
        transactions.write(() -> batches.batchUpdate(
                "UPDATE product_popularity SET changed_since = NULL WHERE product_id = ? AND revision = ?",
                products.stream()
                        .map(each -> new Object[] {each.productId(), each.revision()})
                        .toList()));
    }

    /** Forgets at most {@code limit} products that hardly anybody wants any more. */
    int forget(double below, int limit) {
        return transactions.write(() -> jdbc.sql("""
                        DELETE FROM product_popularity
                        WHERE changed_since IS NULL
                          AND score * POW(2, -1e0 * GREATEST(0, TIMESTAMPDIFF(MICROSECOND, as_of, ?)) / ?) < ?
                        LIMIT ?""")
                .params(Utc.column(clock.instant()), decay.halfLife().toNanos() / 1000d, below, limit)
                .update());
    }

    private Grown read(ResultSet row, int number) throws SQLException {
        double told = row.getDouble("told");
        boolean never = row.wasNull();
        return new Grown(
                row.getString("product_id"),
                row.getLong("revision"),
                decay.rank(row.getDouble("score"), Utc.instant(row.getObject("as_of", LocalDateTime.class))),
                never ? NEVER_TOLD : told);
    }
}
