package io.jangteo.local.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Brings schemas, users and rights to the declared state; may run any number of times, on MariaDB 11.4 and on MySQL 9. */
public final class DatabasePreparation {
    /** The underscore is a wildcard in the database part of a grant. */
    private static final String ALL_SCHEMAS = "`jangteo\\_%`.*";

    private DatabasePreparation() {}

    public static void run(Connection admin, List<Account> accounts) throws SQLException {
        boolean mariaDb = DatabaseServer.isMariaDb(admin);
        try (Statement sql = admin.createStatement()) {
            for (Account account : accounts) {
                String user = literal(account.user()) + "@'%'";
                createUser(sql, user, account.password());
                switch (account.kind()) {
                    case OWNER -> owner(sql, user, account.schema());
                    case RELAY -> relay(sql, user, mariaDb);
                    case READER -> sql.execute("GRANT SELECT ON " + ALL_SCHEMAS + " TO " + user);
                }
            }
        }
    }

    private static void createUser(Statement sql, String user, String password) throws SQLException {
        sql.execute("CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY " + literal(password));
        sql.execute("ALTER USER " + user + " IDENTIFIED BY " + literal(password));
    }

    private static void owner(Statement sql, String user, String schema) throws SQLException {
        sql.execute("CREATE DATABASE IF NOT EXISTS `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        sql.execute("GRANT ALL PRIVILEGES ON `" + schema.replace("_", "\\_") + "`.* TO " + user);
    }

    /** The two servers split the right to read the log's position differently. */
    private static void relay(Statement sql, String user, boolean mariaDb) throws SQLException {
        String global = mariaDb
                ? "RELOAD, SHOW DATABASES, REPLICATION SLAVE, BINLOG MONITOR, REPLICATION SLAVE ADMIN"
                : "RELOAD, SHOW DATABASES, REPLICATION SLAVE, REPLICATION CLIENT";
        sql.execute("GRANT " + global + " ON *.* TO " + user);
        sql.execute("GRANT SELECT, LOCK TABLES ON " + ALL_SCHEMAS + " TO " + user);
    }

    static String literal(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
