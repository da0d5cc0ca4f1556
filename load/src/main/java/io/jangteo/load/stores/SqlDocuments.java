package io.jangteo.load.stores;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.jangteo.local.machine.MachineFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Products as JSON in MariaDB or MySQL, asked for by the statements of {@code platform/documents}. */
final class SqlDocuments implements Documents {

    private static final String STORE = "mariadb";
    private static final String BY_ID = "SELECT id, version, body FROM product WHERE id IN (?) AND deleted = FALSE";
    private static final String CARD_BY_ID = """
            SELECT id, version, JSON_EXTRACT(body, '$.title', '$.brand', '$.categoryBreadcrumbs', '$.images[0].url',
             '$.variants[0].price') FROM product WHERE id IN (?) AND deleted = FALSE""";
    private static final String BY_SKU = """
            SELECT d.id, d.version, d.body FROM (SELECT id FROM product_unique %s WHERE field = 'sku' AND value IN (?) \
            AND id > '' ORDER BY id LIMIT 1) page JOIN product d ON d.id = page.id ORDER BY d.id""";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNLIMITED = 0;
    private static final int BODY = 3;
    private static final double MIB = 1024.0 * 1024;

    private final HikariDataSource pool;
    /** The pool hands a connection to whoever comes at the right moment; some would wait for seconds, and be in no percentile. */
    private final Semaphore turns;

    SqlDocuments(DataSource source, int connections) {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(source);
        settings.setPoolName("bench-stores");
        settings.setMaximumPoolSize(connections);
        settings.setReadOnly(true);
        settings.setConnectionTimeout(PATIENCE.toMillis());
        // Whether it is there at all is seen at the first question, which says what is wrong.
        settings.setInitializationFailTimeout(-1);
        this.pool = new HikariDataSource(settings);
        this.turns = new Semaphore(connections, true);
    }

    @Override
    public List<Key> keys(int wanted, long seed) {
        Map<String, Key> keys = new LinkedHashMap<>();
        // By a checksum: all over the table, and the same ones each time.
        query(
                "SELECT id, value FROM product_unique WHERE field = 'sku' ORDER BY CRC32(CONCAT(?, value)) LIMIT ?",
                List.of(Long.toString(seed), wanted),
                row -> keys.putIfAbsent(row.getString(1), new Key(row.getString(1), row.getString(2))));
        return List.copyOf(keys.values());
    }

    @Override
    public Map<String, String> bodies(List<String> ids) {
        Map<String, String> bodies = new LinkedHashMap<>();
        query(
                BY_ID.replace("?", String.join(",", Collections.nCopies(ids.size(), "?"))),
                ids,
                row -> bodies.put(row.getString(1), row.getString(BODY)));
        return bodies;
    }

    @Override
    public List<Variant> variants() {
        String allOfIt = BY_SKU.formatted("IGNORE INDEX (PRIMARY, by_document)");
        String index = BY_SKU.formatted("");
        return List.of(
                Variant.alone(
                        STORE,
                        "by SKU, index not used; whole body",
                        key -> came(allOfIt, key.sku(), key, (int) PATIENCE.toSeconds())),
                Variant.of(STORE, "by SKU, index used", key -> came(index, key.sku(), key, UNLIMITED)),
                Variant.of(STORE, "by id (primary key)", key -> came(BY_ID, key.id(), key, UNLIMITED)),
                Variant.of(STORE, "by id, only what a card shows", key -> came(CARD_BY_ID, key.id(), key, UNLIMITED)));
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        query("SELECT VERSION()", List.of(), row -> facts.put("Database", row.getString(1)));
        query(
                "SHOW VARIABLES LIKE 'innodb_buffer_pool_size'",
                List.of(),
                row -> facts.put("Buffer pool", "%.0f MiB".formatted(row.getLong(2) / MIB)));
        query(
                "SELECT table_name, table_rows, data_length, index_length FROM information_schema.tables"
                        + " WHERE table_schema = DATABASE() AND table_name IN ('product', 'product_unique', 'product_index')"
                        + " ORDER BY table_name",
                List.of(),
                row -> facts.put(
                        "Table " + row.getString(1),
                        "about %,d rows, data %.0f MiB, further indexes %.0f MiB"
                                .formatted(row.getLong(2), row.getLong(3) / MIB, row.getLong(4) / MIB)));
        facts.put(
                "Connections",
                pool.getMaximumPoolSize()
                        + " (HikariCP), one statement at a time each, in the order in which users ask");
        return facts;
    }

    @Override
    public long pagesRead() {
        List<Long> read = new ArrayList<>();
        query("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_reads'", List.of(), row -> read.add(row.getLong(2)));
        return read.isEmpty() ? 0 : read.getFirst();
    }

    @Override
    public void close() {
        pool.close();
    }

    /** @param seconds a limit, which the driver adds to the statement, so that only what may take long has one */
    private boolean came(String sql, String parameter, Key key, int seconds) throws SQLException, InterruptedException {
        turns.acquire();
        try {
            return cameInTurn(sql, parameter, key, seconds);
        } finally {
            turns.release();
        }
    }

    private boolean cameInTurn(String sql, String parameter, Key key, int seconds) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(seconds);
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        && key.id().equals(row.getString(1))
                        && row.getLong(2) > 0
                        && row.getString(BODY) != null;
            }
        }
    }

    private interface Row {
        void of(ResultSet row) throws SQLException;
    }

    private void query(String sql, List<?> parameters, Row each) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.of(rows);
                }
            }
        } catch (SQLException e) {
            throw new MachineFailure("The products cannot be read from the database: " + e.getMessage(), e);
        }
    }
}
