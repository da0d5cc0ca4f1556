package io.jangteo.platform.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Pools set up as every schema of the platform is used: READ COMMITTED, UTC, short waits. */
public final class DataSources {

    private static final Duration VALIDATION = Duration.ofMillis(500);
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private DataSources() {}

    /** A pool for a schema; no connection is opened before the first is needed. */
    public static HikariDataSource open(MysqlSettings settings, String service) {
        return open(settings, service, settings.userOf(service), settings.secret(), settings.poolSize());
    }

    /** A pool for a schema of another name than the service's own. */
    public static HikariDataSource open(
            MysqlSettings settings, String schema, String user, String secret, int poolSize) {
        var config = new HikariConfig();
        config.setPoolName(schema);
        config.setJdbcUrl(settings.urlOf(schema));
        config.setUsername(user);
        config.setPassword(secret);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.poolWait().toMillis());
        config.setValidationTimeout(VALIDATION.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql("SET time_zone = '+00:00', innodb_lock_wait_timeout = "
                + Math.max(1, settings.lockWait().toSeconds()));
        config.addDataSourceProperty("connectTimeout", Long.toString(CONNECT.toMillis()));
        // A frozen database, or a network that swallows packets, breaks no connection: without this a statement waits
        // for ever.
        config.addDataSourceProperty(
                "socketTimeout", Long.toString(settings.answerWithin().toMillis()));
        if (settings.url().startsWith("jdbc:mariadb:")) {
            config.addDataSourceProperty("useServerPrepStmts", "true");
            config.addDataSourceProperty("connectionTimeZone", "UTC");
        } else {
            config.addDataSourceProperty("connectionTimeZone", "UTC");
            config.addDataSourceProperty("cachePrepStmts", "true");
            config.addDataSourceProperty("useServerPrepStmts", "true");
        }
        return new HikariDataSource(config);
    }

    /** The same connections, on which a statement may take any time: for migrations, of which one may rebuild a large table. */
    public static DataSource patient(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                // The pool takes this back when the connection is returned.
                connection.setNetworkTimeout(Runnable::run, 0);
                return connection;
            }
        };
    }
}
