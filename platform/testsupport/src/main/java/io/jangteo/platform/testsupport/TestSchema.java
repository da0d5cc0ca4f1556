package io.jangteo.platform.testsupport;

import java.util.Map;
import javax.sql.DataSource;

/**
 * An empty schema with a user that may do everything in it and nothing elsewhere. The pool of {@link #dataSource()}
 * connects at its first use and reads committed data only, as the services do.
 */
public record TestSchema(String name, String url, String user, String password, DataSource dataSource) {

    /** The settings by which a service reaches this schema, to be given to Spring as properties. */
    public Map<String, String> settings() {
        return Map.of("jangteo.mysql.url", url, "jangteo.mysql.user", user, "jangteo.mysql.password", password);
    }

    @Override
    public String toString() {
        return "TestSchema[" + name + "]";
    }
}
