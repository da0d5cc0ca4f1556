package io.jangteo.platform.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/** One of the two tables that say which values lead to which document; of the unique one a value leads to one only. */
final class SqlIndexTable<T> {

    private static final int ROWS_PER_STATEMENT = 500;
    private static final RowMapper<Row> ROW =
            (row, _) -> new Row(row.getString("field"), row.getString("value"), row.getString("id"));

    private final String table;
    private final List<DocumentCollection.Index<T>> indexes;
    private final JdbcOperations jdbc;

    SqlIndexTable(String table, List<DocumentCollection.Index<T>> indexes, JdbcOperations jdbc) {
        this.table = table;
        this.indexes = indexes;
        this.jdbc = jdbc;
    }

    /** A value of a field that leads to a document, in the one order in which all writers lock. */
    record Row(String field, String value, String id) implements Comparable<Row> {
        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::field).thenComparing(Row::value).thenComparing(Row::id);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    List<Row> rowsOf(String id, T document) {
        return indexes.stream()
                .flatMap(index -> index.valuesOf(document).stream().map(value -> new Row(index.name(), value, id)))
                .toList();
    }

    /** Makes {@code wanted} the only rows of their documents, of which those {@code known} may have other rows now. */
    void set(Collection<String> known, Collection<Row> wanted) {
        if (indexes.isEmpty()) {
            return;
        }
        Set<Row> stored = new TreeSet<>(known.isEmpty() ? List.of() : stored(known));
        Set<Row> gone = new TreeSet<>(stored);
        gone.removeAll(Set.copyOf(wanted));
        Set<Row> added = new TreeSet<>(wanted);
        added.removeAll(stored);
        remove(gone);
        add(List.copyOf(added));
    }

    /** Which of these values leads to another document already. */
    Optional<Row> taken(List<Row> wanted) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String conditions = wanted.stream()
                .map(_ -> "(field = ? AND value = ? AND id <> ?)")
                .collect(Collectors.joining(" OR "));
        return jdbc
                .query("SELECT field, value, id FROM " + table + " WHERE " + conditions, ROW, parameters(wanted))
                .stream()
                .findFirst();
    }

    private List<Row> stored(Collection<String> ids) {
        return jdbc.query(
                "SELECT field, value, id FROM " + table + " WHERE id IN (" + SqlQuery.repeated("?", ids.size()) + ")",
                ROW,
                ids.toArray());
    }

    private void remove(Collection<Row> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "DELETE FROM " + table + " WHERE field = ? AND value = ? AND id = ?",
                    rows.stream().map(row -> parameters(List.of(row))).toList());
        }
    }

    private void add(List<Row> rows) {
        for (int from = 0; from < rows.size(); from += ROWS_PER_STATEMENT) {
            List<Row> part = rows.subList(from, Math.min(from + ROWS_PER_STATEMENT, rows.size()));
            jdbc.update(
                    "INSERT INTO " + table + " (field, value, id) VALUES "
                            + SqlQuery.repeated("(?, ?, ?)", part.size()),
                    parameters(part));
        }
    }

    private static Object[] parameters(List<Row> rows) {
        List<Object> all = new ArrayList<>();
        rows.forEach(row -> all.addAll(List.of(row.field(), row.value(), row.id())));
        return all.toArray();
    }
}
