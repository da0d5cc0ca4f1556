package io.jangteo.local.database;

import io.jangteo.local.machine.MachineFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the schemas live. The template is what services get as {@code JANGTEO_MYSQL_URL}: a JDBC URL with {@code {service}} in the
 * place of the service's name.
 */
public record DatabaseServer(String template, boolean embedded) {
    private static final Pattern URL =
            Pattern.compile("jdbc:(mariadb|mysql)://([^:/?,]+)(?::(\\d+))?(?:/([^?]*))?(\\?.*)?");
    private static final String CONNECT_TIMEOUT_MS = "2000";

    public DatabaseServer {
        if (!URL.matcher(template).matches()) {
            throw new MachineFailure("Not a database URL like jdbc:mariadb://host:3306/jangteo_{service}: " + template);
        }
    }

    public static DatabaseServer embedded(int port) {
        return new DatabaseServer("jdbc:mariadb://127.0.0.1:" + port + "/jangteo_{service}", true);
    }

    public String host() {
        return group(2);
    }

    public int port() {
        return Integer.parseInt(group(3).isEmpty() ? "3306" : group(3));
    }

    /** The URL for our own connections; an empty schema is the server itself. One driver serves both makes of server. */
    public String url(String schema) {
        String parameters = group(5);
        String extra = (parameters.isEmpty() ? "?" : parameters + "&") + "allowPublicKeyRetrieval=true&connectTimeout="
                + CONNECT_TIMEOUT_MS;
        return "jdbc:mariadb://" + host() + ":" + port() + "/" + schema + extra;
    }

    public Connection connect(String schema, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url(schema), properties);
    }

    /** What the server says it is, whatever the URL calls it. */
    public static boolean isMariaDb(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT VERSION()")) {
            row.next();
            return row.getString(1).toLowerCase(Locale.ROOT).contains("mariadb");
        }
    }

    private String group(int number) {
        Matcher matcher = URL.matcher(template);
        if (!matcher.matches()) {
            throw new IllegalStateException(template);
        }
        String value = matcher.group(number);
        return value == null ? "" : value;
    }
}
