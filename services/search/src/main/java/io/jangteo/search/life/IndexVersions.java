package io.jangteo.search.life;

import io.jangteo.platform.persistence.Transactions;
import io.jangteo.platform.persistence.Utc;
import io.jangteo.search.SearchSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of index versions, and the lease of the one process that works on them. */
@Component
public class IndexVersions {
    private static final String LEASE = "index life";
    private static final int LONGEST_FAILURE = 1000;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Duration lease;
    private final Clock clock;
    private final String self = UUID.randomUUID().toString();

    IndexVersions(JdbcClient jdbc, Transactions transactions, SearchSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.lease = settings.lease();
        this.clock = clock;
    }

    /** Newest first. */
    public List<IndexVersion> all() {
        return transactions.read(() -> jdbc.sql("SELECT * FROM index_version ORDER BY number DESC")
                .query(IndexVersions::read)
                .list());
    }

    public Optional<IndexVersion> in(VersionState state) {
        return all().stream().filter(version -> version.state() == state).findFirst();
    }

    public Optional<IndexVersion> numbered(int number) {
        return all().stream().filter(version -> version.number() == number).findFirst();
    }

    /** Whether a version of this form was ever asked for, whatever has become of it. */
    boolean knows(String form) {
        return transactions.read(() -> jdbc.sql("SELECT COUNT(*) FROM index_version WHERE form = ?")
                        .param(form)
                        .query(Long.class)
                        .single()
                > 0);
    }

    /** A version to be built, unless one is under way: then that one. */
    IndexVersion request(long words, String form, boolean switching) {
        return transactions.write(() -> {
            List<IndexVersion> versions = jdbc.sql("SELECT * FROM index_version ORDER BY number DESC FOR UPDATE")
                    .query(IndexVersions::read)
                    .list();
            for (IndexVersion version : versions) {
                if (version.state().building()) {
                    return version;
                }
            }
            int number = versions.isEmpty() ? 1 : versions.getFirst().number() + 1;
            IndexVersion version = new IndexVersion(
                    number, VersionState.REQUESTED, words, "", 0, switching, null, clock.instant(), clock.instant());
            jdbc.sql("""
                            INSERT INTO index_version
                                (number, state, words, form, copied_after, copied, switching, created_at, changed_at)
                            VALUES (?, ?, ?, ?, '', 0, ?, ?, ?)""")
                    .params(
                            number,
                            version.state().name(),
                            words,
                            form,
                            switching,
                            Utc.column(version.createdAt()),
                            Utc.column(version.changedAt()))
                    .update();
            return version;
        });
    }

    /** Does nothing if another process has moved it meanwhile. */
    void move(IndexVersion version, VersionState state, @Nullable String failure) {
        String kept = failure == null || failure.length() <= LONGEST_FAILURE
                ? failure
                : failure.substring(0, LONGEST_FAILURE);
        transactions.write(() -> jdbc.sql(
                        "UPDATE index_version SET state = ?, failure = ?, changed_at = ? WHERE number = ? AND state = ?")
                .param(state.name())
                .param(kept)
                .param(Utc.column(clock.instant()))
                .param(version.number())
                .param(version.state().name())
                .update());
    }

    /** The alias has moved: what it leads to is active, what was active stands by. */
    void activated(int number) {
        transactions.write(() -> {
            String now = "UPDATE index_version SET state = ?, changed_at = ? WHERE state = ? AND number <> ?";
            jdbc.sql(now)
                    .params(
                            VersionState.STANDBY.name(),
                            Utc.column(clock.instant()),
                            VersionState.ACTIVE.name(),
                            number)
                    .update();
            jdbc.sql("UPDATE index_version SET state = ?, changed_at = ? WHERE number = ?")
                    .params(VersionState.ACTIVE.name(), Utc.column(clock.instant()), number)
                    .update();
        });
    }

    void copied(int number, String after, int more) {
        transactions.write(() -> jdbc.sql(
                        "UPDATE index_version SET copied_after = ?, copied = copied + ?, changed_at = ? WHERE number = ?")
                .params(after, more, Utc.column(clock.instant()), number)
                .update());
    }

    /** Takes or keeps the lease, by the database's clock. */
    boolean lead() {
        return transactions.write(() -> {
            jdbc.sql("INSERT IGNORE INTO lease (name, holder, held_until) VALUES (?, '', UTC_TIMESTAMP(6))")
                    .param(LEASE)
                    .update();
            return jdbc.sql("UPDATE lease SET holder = ?, held_until = UTC_TIMESTAMP(6) + INTERVAL " + lease.toSeconds()
                                    + " SECOND WHERE name = ? AND (holder = ? OR held_until < UTC_TIMESTAMP(6))")
                            .params(self, LEASE, self)
                            .update()
                    == 1;
        });
    }

    private static IndexVersion read(ResultSet row, int number) throws SQLException {
        return new IndexVersion(
                row.getInt("number"),
                VersionState.valueOf(row.getString("state")),
                row.getLong("words"),
                row.getString("copied_after"),
                row.getLong("copied"),
                row.getBoolean("switching"),
                row.getString("failure"),
                Utc.instant(row.getObject("created_at", LocalDateTime.class)),
                Utc.instant(row.getObject("changed_at", LocalDateTime.class)));
    }
}
