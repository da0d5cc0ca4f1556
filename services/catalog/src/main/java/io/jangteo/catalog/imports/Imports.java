package io.jangteo.catalog.imports;

import io.jangteo.catalog.CatalogSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports and of their refused lines. */
@Repository
public class Imports {

    static final int MOST_ERRORS = 1_000;

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final String COLUMNS = "SELECT id, next_line, created, replaced, unchanged, refused";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final long leaseMicros;

    Imports(JdbcClient jdbc, JsonMapper json, CatalogSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.leaseMicros = settings.lease().toNanos() / 1_000;
    }

    /** @throws ImportRefused if there is none */
    public ImportProgress get(String id) {
        return find(id).orElseThrow(() -> ImportRefused.notFound(id));
    }

    /** Refused lines in their order, at most {@code limit} of those after {@code line}. */
    public List<LineError> errors(String id, long line, int limit) {
        return jdbc.sql("""
                        SELECT line, reason, detail, fields FROM product_import_error
                         WHERE import_id = ? AND line > ? ORDER BY line LIMIT ?""")
                .params(id, line, limit)
                .query((row, _) -> new LineError(
                        row.getLong("line"),
                        row.getString("reason"),
                        row.getString("detail"),
                        json.readValue(row.getString("fields"), FIELDS)))
                .list();
    }

    /** Makes the import if it is new, and keeps everybody else off it for the time of the lease. */
    ImportProgress claim(String id, String holder) {
        jdbc.sql("""
                        INSERT IGNORE INTO product_import (id, next_line, created, replaced, unchanged, refused,
                                                           holder, held_until, started_at, updated_at)
                        VALUES (?, 0, 0, 0, 0, 0, NULL, NULL, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))""").param(id).update();
        int claimed = jdbc.sql("""
                        UPDATE product_import
                           SET holder = ?, held_until = TIMESTAMPADD(MICROSECOND, ?, UTC_TIMESTAMP(6))
                         WHERE id = ? AND (held_until IS NULL OR held_until <= UTC_TIMESTAMP(6))""").params(holder, leaseMicros, id).update();
        ImportProgress at = get(id);
        if (claimed == 0) {
            throw ImportRefused.running(id, at.nextLine());
        }
        return at;
    }

    /** Goes on from {@code before} to {@code then}, if nobody else has taken the import over meanwhile. */
    void advance(String holder, ImportProgress before, ImportProgress then, List<LineError> errors) {
        int advanced = jdbc.sql("""
                        UPDATE product_import
                           SET next_line = ?, created = ?, replaced = ?, unchanged = ?, refused = ?,
                               held_until = TIMESTAMPADD(MICROSECOND, ?, UTC_TIMESTAMP(6)), updated_at = UTC_TIMESTAMP(6)
                         WHERE id = ? AND holder = ? AND next_line = ?""")
                .params(then.nextLine(), then.created(), then.replaced(), then.unchanged(), then.refused())
                .params(leaseMicros, then.id(), holder, before.nextLine())
                .update();
        if (advanced == 0) {
            throw ImportRefused.running(then.id(), get(then.id()).nextLine());
        }
        long room = Math.max(0, MOST_ERRORS - before.refused());
        keep(then.id(), errors.subList(0, (int) Math.min(room, errors.size())));
    }

    void release(String id, String holder) {
        jdbc.sql("UPDATE product_import SET holder = NULL, held_until = NULL WHERE id = ? AND holder = ?")
                .params(id, holder)
                .update();
    }

    private void keep(String id, List<LineError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        errors.forEach(error -> values.addAll(
                List.of(id, error.line(), error.reason(), error.detail(), json.writeValueAsString(error.fields()))));
        jdbc.sql("INSERT INTO product_import_error (import_id, line, reason, detail, fields) VALUES (?, ?, ?, ?, ?)"
                        + ", (?, ?, ?, ?, ?)".repeat(errors.size() - 1))
                .params(values)
                .update();
    }

    private Optional<ImportProgress> find(String id) {
        return jdbc.sql(COLUMNS + " FROM product_import WHERE id = ?")
                .param(id)
                .query(Imports::read)
                .optional();
    }

    private static ImportProgress read(ResultSet row, int number) throws SQLException {
        return new ImportProgress(
                row.getString("id"),
                row.getLong("next_line"),
                row.getLong("created"),
                row.getLong("replaced"),
                row.getLong("unchanged"),
                row.getLong("refused"));
    }
}
