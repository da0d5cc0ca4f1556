package io.jangteo.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The database server's own counters and how durable its commits are. */
record DatabaseWork(Map<String, Long> counters) {

    /** Those worth a look, in the order in which they are shown. */
    static final List<String> SHOWN = List.of(
            "questions",
            "com_select",
            "com_insert",
            "com_update",
            "com_delete",
            "com_commit",
            "com_rollback",
            "com_set_option",
            "binlog_commits",
            "binlog_group_commits",
            "innodb_data_fsyncs",
            "innodb_os_log_fsyncs");

    static DatabaseWork sofar(DataSource database) throws SQLException {
        Map<String, Long> counters = new TreeMap<>();
        values(database, "SHOW GLOBAL STATUS").forEach((name, value) -> {
            if (SHOWN.contains(name)) {
                counters.put(name, Long.valueOf(value));
            }
        });
        return new DatabaseWork(counters);
    }

    DatabaseWork since(DatabaseWork before) {
        Map<String, Long> done = new TreeMap<>();
        counters.forEach(
                (name, count) -> done.put(name, count - before.counters().getOrDefault(name, 0L)));
        return new DatabaseWork(done);
    }

    /** As the running server has it, not as some file says. */
    static String durability(DataSource database) throws SQLException {
        Map<String, String> settings = values(database, "SHOW GLOBAL VARIABLES");
        return "innodb_flush_log_at_trx_commit=%s, sync_binlog=%s, binlog_format=%s"
                .formatted(
                        settings.get("innodb_flush_log_at_trx_commit"),
                        settings.get("sync_binlog"),
                        settings.get("binlog_format"));
    }

    private static Map<String, String> values(DataSource database, String question) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            while (rows.next()) {
                values.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getString(2));
            }
        }
        return values;
    }
}
