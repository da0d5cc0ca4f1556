package io.jangteo.platform.testsupport;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/**
 * The one database server of this test JVM: MariaDB, started at the first call and stopped with the JVM, or the server
 * that {@code JANGTEO_TEST_MYSQL_ADMIN_URL} names (user and password in the URL), which is how the same tests run on
 * MySQL.
 *
 * <pre>{@code
 * private static final TestSchema SCHEMA = TestDatabase.freshSchema("inventory");
 * }</pre>
 */
public final class TestDatabase {

    private static final Pattern URL =
            Pattern.compile("(?<server>jdbc:(?:mariadb|mysql)://[^/?]+)/?[^?]*(?:\\?(?<options>.*))?");

    private TestDatabase() {}

    /** A new empty schema; {@code purpose} only makes its name readable. */
    public static TestSchema freshSchema(String purpose) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        String name = "test_" + purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_") + "_" + unique;
        String user = "test_" + unique;
        String password = UUID.randomUUID().toString();
        execute(List.of(
                "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
                "CREATE USER '" + user + "'@'%' IDENTIFIED BY '" + password + "'",
                "GRANT ALL PRIVILEGES ON " + name + ".* TO '" + user + "'@'%'"));
        String url = schemaUrl(adminUrl(), name);
        return new TestSchema(name, url, user, password, pool(url, user, password));
    }

    /** For what only an administrator may do: further users, server variables, killed connections. */
    public static Connection adminConnection() throws SQLException {
        return DriverManager.getConnection(adminUrl());
    }

    /**
     * Runs something while the server lives and answers nobody. Only our own server can be frozen: a test that does this is left
     * out when another one is named.
     */
    public static void whileFrozen(Runnable deed) {
        Assumptions.assumeTrue(named().isEmpty(), "the server is not ours to freeze");
        OwnServer.RUNNING.freeze();
        try {
            deed.run();
        } finally {
            OwnServer.RUNNING.thaw();
        }
    }

    static String schemaUrl(String adminUrl, String schema) {
        Matcher url = URL.matcher(adminUrl);
        if (!url.matches()) {
            throw new IllegalArgumentException(
                    "JANGTEO_TEST_MYSQL_ADMIN_URL must look like jdbc:mariadb://host:port/?user=..&password=..");
        }
        String options = url.group("options") == null ? "" : url.group("options");
        String kept = options.replaceAll("(?:^|&)(?:user|password)=[^&]*", "").replaceFirst("^&", "");
        return url.group("server") + "/" + schema + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static DataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(16);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    private static void execute(List<String> statements) {
        try (Connection admin = adminConnection();
                var statement = admin.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refused to make a schema", e);
        }
    }

    private static String adminUrl() {
        return named().orElseGet(() -> OwnServer.RUNNING.adminUrl());
    }

    private static Optional<String> named() {
        return Optional.ofNullable(System.getenv("JANGTEO_TEST_MYSQL_ADMIN_URL"))
                .filter(url -> !url.isBlank());
    }

    /** Started when the first test asks, once. */
    private static final class OwnServer {
        static final MariaDbServer RUNNING = MariaDbServer.start();
    }
}
