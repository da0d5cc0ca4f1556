package io.jangteo.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** An outbox like those that the services' migrations make, in a schema that no service of the test uses. */
record OutboxTable(DataSource owner) {
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    void create() throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    CREATE TABLE outbox (
                      id VARCHAR(36) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY,
                      aggregatetype VARCHAR(100) NOT NULL,
                      aggregateid VARCHAR(64) NOT NULL,
                      type VARCHAR(120) NOT NULL,
                      payload LONGTEXT NOT NULL,
                      source VARCHAR(100) NOT NULL,
                      time VARCHAR(40) NOT NULL,
                      traceparent VARCHAR(60),
                      tracestate VARCHAR(512),
                      created_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6))
                    """);
        }
    }

    /** Returns the event's id once its row is committed. */
    String insert(String topic, String aggregate, String payload) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = owner.getConnection();
                PreparedStatement row = connection.prepareStatement("""
                        INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, source, time, traceparent, tracestate)
                        VALUES (?, ?, ?, 'jangteo.order.v1.OrderPlaced', ?, 'urn:jangteo:order', '2026-01-02T03:04:05.678901Z', ?, 'a=b')
                        """)) {
            row.setString(1, id);
            row.setString(2, topic);
            row.setString(3, aggregate);
            row.setString(4, payload);
            row.setString(5, TRACE);
            row.executeUpdate();
        }
        return id;
    }
}
