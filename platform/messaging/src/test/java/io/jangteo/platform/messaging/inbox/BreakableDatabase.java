package io.jangteo.platform.messaging.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The real one, until it is away. */
final class BreakableDatabase extends DelegatingDataSource {

    private volatile boolean away;

    BreakableDatabase(DataSource real) {
        super(real);
    }

    void away(boolean now) {
        away = now;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLTransientConnectionException("The database is away");
        }
        return super.getConnection();
    }
}
