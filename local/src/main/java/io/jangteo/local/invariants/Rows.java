package io.jangteo.local.invariants;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Reads rows of one schema. */
final class Rows {

    private Rows() {}

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static <T> List<T> of(DataSource source, String sql, Reader<T> reader) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return of(connection, sql, reader);
        }
    }

    static <T> List<T> of(Connection connection, String sql, Reader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(connection, sql, reader, rows::add);
        return rows;
    }

    static <T> void each(Connection connection, String sql, Reader<T> reader, Consumer<T> action) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    action.accept(reader.read(rows));
                }
            }
        }
    }
}
