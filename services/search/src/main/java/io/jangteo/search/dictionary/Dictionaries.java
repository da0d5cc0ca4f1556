package io.jangteo.search.dictionary;

import io.jangteo.platform.persistence.Transactions;
import io.jangteo.platform.persistence.Utc;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dictionaries and their history. The first revision of each comes with the service. */
@Component
public class Dictionaries {
    private static final String SHIPPED = "jangteo";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;

    Dictionaries(JdbcClient jdbc, Transactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What counts now. */
    public Revision current(DictionaryKind kind) {
        return latest(kind).orElseGet(() -> {
            ship(kind);
            return latest(kind).orElseThrow();
        });
    }

    /** Newest first. */
    public List<Revision> history(DictionaryKind kind) {
        current(kind);
        return transactions.read(
                () -> jdbc.sql("SELECT * FROM dictionary WHERE kind = ? ORDER BY revision DESC LIMIT 100")
                        .param(kind.name())
                        .query((row, _) -> read(row))
                        .list());
    }

    public Optional<Revision> revision(DictionaryKind kind, long number) {
        return transactions.read(() -> jdbc.sql("SELECT * FROM dictionary WHERE kind = ? AND revision = ?")
                .params(kind.name(), number)
                .query((row, _) -> read(row))
                .optional());
    }

    /**
     * A new revision after the one that the editor saw.
     *
     * @return empty if another has been stored since
     * @throws DictionaryRefused if a line is wrong
     */
    public Optional<Revision> edit(DictionaryKind kind, long seen, String content, String author) {
        kind.check(content);
        return transactions.write(() -> {
            int stored = jdbc.sql("""
                            INSERT INTO dictionary (kind, revision, content, author, created_at)
                            SELECT ?, ?, ?, ?, ? FROM (SELECT MAX(revision) AS newest FROM dictionary WHERE kind = ?) AS held
                            WHERE newest = ?""")
                    .params(kind.name(), seen + 1, content, author, Utc.column(clock.instant()), kind.name(), seen)
                    .update();
            return stored == 1 ? latest(kind) : Optional.empty();
        });
    }

    public long wordsRevision() {
        return current(DictionaryKind.WORDS).number();
    }

    /** The user words of a revision, one rule per entry. */
    public List<String> words(long revision) {
        return revision(DictionaryKind.WORDS, revision)
                .map(found -> DictionaryKind.lines(found.content()))
                .orElseThrow(
                        () -> new IllegalStateException("There is no revision " + revision + " of the user words"));
    }

    private void ship(DictionaryKind kind) {
        transactions.write(() -> jdbc.sql(
                        "INSERT IGNORE INTO dictionary (kind, revision, content, author, created_at) VALUES (?, 1, ?, ?, ?)")
                .params(kind.name(), shipped(kind), SHIPPED, Utc.column(clock.instant()))
                .update());
    }

    private Optional<Revision> latest(DictionaryKind kind) {
        return transactions.read(
                () -> jdbc.sql("SELECT * FROM dictionary WHERE kind = ? ORDER BY revision DESC LIMIT 1")
                        .param(kind.name())
                        .query((row, _) -> read(row))
                        .optional());
    }

    private static Revision read(ResultSet row) throws SQLException {
        return new Revision(
                row.getLong("revision"),
                row.getString("content"),
                row.getString("author"),
                Utc.instant(row.getObject("created_at", LocalDateTime.class)));
    }

    private static String shipped(DictionaryKind kind) {
        try (InputStream file = Dictionaries.class.getResourceAsStream(kind.file())) {
            if (file == null) {
                throw new IllegalStateException(kind.file() + " is not in the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
