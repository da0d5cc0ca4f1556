package io.jangteo.platform.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;

/** The table that has one row per id that was ever written. */
final class SqlDocumentTable {

    private final String table;
    private final JdbcOperations jdbc;

    SqlDocumentTable(String table, JdbcOperations jdbc) {
        this.table = table;
        this.jdbc = jdbc;
    }

    /** A deleted document's body says only that it is deleted. */
    record Row(String id, long version, boolean deleted, String body) {}

    /** Forced onto the primary key: a scan of a small table would wait for rows that nobody asked for. */
    Map<String, Decision.Stored> lock(List<String> ids) {
        Map<String, Decision.Stored> found = new HashMap<>();
        jdbc.query(
                "SELECT id, version, deleted FROM " + table + " FORCE INDEX (PRIMARY) WHERE id IN ("
                        + SqlQuery.repeated("?", ids.size()) + ") ORDER BY id FOR UPDATE",
                row -> {
                    found.put(
                            row.getString("id"),
                            new Decision.Stored(row.getLong("version"), row.getBoolean("deleted")));
                },
                ids.toArray());
        return found;
    }

    void insert(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>();
        rows.stream()
                .sorted(Comparator.comparing(Row::id))
                .forEach(row -> parameters.addAll(List.of(row.id(), row.version(), row.deleted(), row.body())));
        jdbc.update(
                "INSERT INTO " + table + " (id, version, deleted, body, created_at, updated_at) VALUES "
                        + SqlQuery.repeated("(?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))", rows.size()),
                parameters.toArray());
    }

    void update(List<Row> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "UPDATE " + table + " SET version = ?, deleted = ?, body = ?, updated_at = UTC_TIMESTAMP(6)"
                            + " WHERE id = ?",
                    rows.stream()
                            .map(row -> new Object[] {row.version(), row.deleted(), row.body(), row.id()})
                            .toList());
        }
    }
}
