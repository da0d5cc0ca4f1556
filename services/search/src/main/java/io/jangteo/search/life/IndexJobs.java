package io.jangteo.search.life;

import com.fasterxml.uuid.Generators;
import io.jangteo.platform.persistence.Transactions;
import io.jangteo.platform.persistence.Utc;
import io.jangteo.search.life.CompareIndex.Comparison;
import io.jangteo.search.life.CompareIndex.Drift;
import io.jangteo.search.life.IndexJob.Kind;
import io.jangteo.search.life.IndexJob.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of jobs. */
@Component
public class IndexJobs {
    private static final int LONGEST_FAILURE = 1000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final JsonMapper mapper;
    private final Clock clock;

    IndexJobs(JdbcClient jdbc, Transactions transactions, JsonMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.mapper = mapper;
        this.clock = clock;
    }

    public IndexJob request(JobRequest asked) {
        String id = Generators.timeBasedEpochGenerator().generate().toString();
        transactions.write(() -> jdbc.sql("""
                        INSERT INTO index_job
                            (id, kind, state, since, products, ranges, done, drifted, repaired, drift, created_at, changed_at)
                        VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, '{}', ?, ?)""")
                .param(id)
                .param(asked.kind().name())
                .param(State.OPEN.name())
                .param(asked.since() == null ? null : Utc.column(asked.since()))
                .param(asked.products().isEmpty() ? null : mapper.writeValueAsString(asked.products()))
                .param(asked.ranges())
                .param(Utc.column(clock.instant()))
                .param(Utc.column(clock.instant()))
                .update());
        return get(id).orElseThrow();
    }

    public Optional<IndexJob> get(String id) {
        return transactions.read(() -> jdbc.sql("SELECT * FROM index_job WHERE id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional());
    }

    /** The oldest that is to be done. */
    Optional<IndexJob> next() {
        return transactions.read(() -> jdbc.sql("SELECT * FROM index_job WHERE state = ? ORDER BY created_at LIMIT 1")
                .param(State.OPEN.name())
                .query((row, _) -> read(row))
                .optional());
    }

    /** When a job of this kind was last asked for. */
    Optional<Instant> lastRequest(Kind kind) {
        return transactions.read(
                () -> jdbc.sql("SELECT created_at FROM index_job WHERE kind = ? ORDER BY created_at DESC LIMIT 1")
                        .param(kind.name())
                        .query((row, _) -> instant(row, "created_at"))
                        .optional());
    }

    void progress(IndexJob job, long done) {
        transactions.write(() -> jdbc.sql("UPDATE index_job SET done = ?, changed_at = ? WHERE id = ?")
                .params(done, Utc.column(clock.instant()), job.id())
                .update());
    }

    void finish(IndexJob job, Comparison result) {
        transactions.write(() -> jdbc.sql("""
                        UPDATE index_job SET state = ?, done = ?, drifted = ?, repaired = ?, drift = ?, changed_at = ?
                        WHERE id = ?""")
                .params(
                        State.DONE.name(),
                        result.compared(),
                        result.drifted(),
                        result.repaired(),
                        mapper.writeValueAsString(result.drift()),
                        Utc.column(clock.instant()),
                        job.id())
                .update());
    }

    void fail(IndexJob job, String why) {
        transactions.write(() -> jdbc.sql("UPDATE index_job SET state = ?, failure = ?, changed_at = ? WHERE id = ?")
                .params(
                        State.FAILED.name(),
                        why.substring(0, Math.min(why.length(), LONGEST_FAILURE)),
                        Utc.column(clock.instant()),
                        job.id())
                .update());
    }

    private IndexJob read(ResultSet row) throws SQLException {
        return new IndexJob(
                row.getString("id"),
                asked(row),
                State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("drifted"),
                row.getLong("repaired"),
                drift(row.getString("drift")),
                row.getString("failure"),
                instant(row, "created_at"),
                instant(row, "changed_at"));
    }

    private JobRequest asked(ResultSet row) throws SQLException {
        String products = row.getString("products");
        return new JobRequest(
                Kind.valueOf(row.getString("kind")),
                row.getObject("since", LocalDateTime.class) == null ? null : instant(row, "since"),
                products == null ? List.of() : mapper.readValue(products, new TypeReference<List<String>>() {}),
                row.getObject("ranges", Integer.class));
    }

    private Map<String, Drift> drift(String json) {
        return mapper.readValue(json, new TypeReference<LinkedHashMap<String, Drift>>() {});
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Utc.instant(row.getObject(column, LocalDateTime.class));
    }
}
