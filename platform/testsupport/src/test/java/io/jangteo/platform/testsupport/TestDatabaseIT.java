package io.jangteo.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestDatabaseIT {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("test support");

    @Test
    void givesASchemaThatHasNoTables() throws SQLException {
        assertThat(query("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                .isEqualTo("0");
    }

    @Test
    void readsCommittedDataOnlyAndInUtc() throws SQLException {
        assertThat(query("SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(query("SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW())"))
                .isEqualTo("0");
    }

    @Test
    void keepsKoreanAndEmoji() throws SQLException {
        try (Connection connection = SCHEMA.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word VARCHAR(20))");
            statement.execute("INSERT INTO kept VALUES ('장터 🛒')");
        }
        assertThat(query("SELECT word FROM kept")).isEqualTo("장터 🛒");
    }

    @Test
    void keepsTheUserOfOneSchemaOutOfTheOthers() throws SQLException {
        TestSchema other = TestDatabase.freshSchema("other");
        try (Connection connection = DriverManager.getConnection(SCHEMA.url(), SCHEMA.user(), SCHEMA.password());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("CREATE TABLE " + other.name() + ".stolen (id INT)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("denied");
        }
    }

    private static String query(String sql) throws SQLException {
        try (Connection connection = SCHEMA.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
