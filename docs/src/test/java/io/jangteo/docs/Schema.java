package io.jangteo.docs;

import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that some migrations make, read back from a real database. */
final class Schema {

    /** A column; {@code primary} if the primary key has it. */
    record Column(String name, String type, boolean primary, boolean unique, boolean optional) {}

    /** That a column names a row of another table; {@code declared} if a foreign key says so. */
    record Reference(String from, String column, String to, boolean declared) {}

    private static final Set<String> FLYWAYS = Set.of("flyway_schema_history");

    private final Map<String, List<Column>> tables = new TreeMap<>();
    private final List<Reference> references = new ArrayList<>();

    private Schema() {}

    static Schema of(String purpose, Path... migrations) {
        for (Path folder : migrations) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalArgumentException("There are no migrations in " + folder);
            }
        }
        TestSchema schema = TestDatabase.freshSchema(purpose);
        Flyway.configure()
                .dataSource(schema.dataSource())
                .locations(
                        Stream.of(migrations).map(each -> "filesystem:" + each).toArray(String[]::new))
                .load()
                .migrate();
        var read = new Schema();
        read.readTables(JdbcClient.create(schema.dataSource()), schema.name());
        read.readForeignKeys(JdbcClient.create(schema.dataSource()), schema.name());
        read.findUndeclared();
        return read;
    }

    Map<String, List<Column>> tables() {
        return tables;
    }

    List<Reference> references() {
        return references;
    }

    Column column(Reference reference) {
        return tables.getOrDefault(reference.from(), List.of()).stream()
                .filter(column -> column.name().equals(reference.column()))
                .map(column ->
                        onlyKey(reference.from()).filter(column.name()::equals).isPresent()
                                ? new Column(column.name(), column.type(), true, true, false)
                                : column)
                .findFirst()
                .orElseThrow();
    }

    private void readTables(JdbcClient jdbc, String schema) {
        jdbc.sql("""
                        SELECT c.table_name, c.column_name, c.column_type, c.column_key, c.is_nullable
                        FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = ? AND t.table_type = 'BASE TABLE'
                        ORDER BY c.table_name, c.ordinal_position""").param(schema).query(row -> {
            String table = row.getString(1);
            if (!FLYWAYS.contains(table)) {
                tables.computeIfAbsent(table, _ -> new ArrayList<>())
                        .add(new Column(
                                row.getString(2),
                                row.getString(3).replaceAll("\\(.*", "").replace(' ', '_'),
                                row.getString(4).equals("PRI"),
                                row.getString(4).equals("UNI"),
                                row.getString(5).equals("YES")));
            }
        });
    }

    private void readForeignKeys(JdbcClient jdbc, String schema) {
        jdbc.sql("""
                        SELECT table_name, column_name, referenced_table_name FROM information_schema.key_column_usage
                        WHERE table_schema = ? AND referenced_table_name IS NOT NULL
                        ORDER BY table_name, column_name""").param(schema).query(row -> {
            references.add(new Reference(row.getString(1), row.getString(2), row.getString(3), true));
        });
    }

    /** Columns that name another row by their names alone: the rows are written together, or by different messages. */
    private void findUndeclared() {
        tables.forEach((table, columns) -> {
            for (Column column : columns) {
                boolean declared = references.stream()
                        .anyMatch(each ->
                                each.from().equals(table) && each.column().equals(column.name()));
                if (!declared) {
                    named(table, column)
                            .ifPresent(to -> references.add(new Reference(table, column.name(), to, false)));
                }
            }
        });
    }

    private Optional<String> named(String table, Column column) {
        return tables.keySet().stream()
                .filter(other -> !other.equals(table))
                .filter(other -> onlyKey(other)
                        .filter(key -> names(table, column, other, key))
                        .isPresent())
                .findFirst();
    }

    private boolean names(String table, Column column, String other, String key) {
        if (key.equals("id")) {
            return column.name().equals(other.replaceFirst("s$", "") + "_id")
                    || column.name().equals("id") && table.startsWith(other + "_");
        }
        boolean ownKey = onlyKey(table).filter(column.name()::equals).isPresent();
        return column.name().equals(key) && (!ownKey || isReferenced(other));
    }

    private boolean isReferenced(String table) {
        return references.stream().anyMatch(each -> each.declared() && each.to().equals(table));
    }

    private Optional<String> onlyKey(String table) {
        List<String> keys = tables.getOrDefault(table, List.of()).stream()
                .filter(Column::primary)
                .map(Column::name)
                .toList();
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }
}
