package io.jangteo.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that is frozen keeps its connections and answers nothing; that must cost a request seconds, not for ever. */
@Timeout(60)
class FrozenDatabaseIT {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("frozen");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private MysqlSettings settings;
    private HikariDataSource pool;
    private Transactions transactions;
    private JdbcClient sql;

    @BeforeEach
    void open() {
        settings = new MysqlSettings(
                SCHEMA.url(),
                SCHEMA.user(),
                SCHEMA.password(),
                "",
                4,
                Duration.ofMillis(800),
                Duration.ofSeconds(1),
                ANSWER_WITHIN);
        pool = DataSources.open(settings, "frozen");
        transactions = Transactions.over(pool, settings);
        sql = JdbcClient.create(pool);
        sql.sql("CREATE TABLE IF NOT EXISTS thing (id INT PRIMARY KEY) ENGINE = InnoDB")
                .update();
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void givesUpAStatementInTheMiddleOfATransactionAndServesAgainAfterwards() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    insert(1);
                    TestDatabase.whileFrozen(() -> insert(2));
                }))
                .isInstanceOf(RuntimeException.class);

        insert(3);
        assertThat(sql.sql("SELECT id FROM thing").query(Integer.class).list()).containsExactly(3);
    }

    @Test
    void givesUpAStatementThatTakesTooLongButLetsAMigrationTakeItsTime() {
        JdbcClient migration = JdbcClient.create(DataSources.patient(pool));
        String slow = "SELECT SLEEP(3)";

        assertThatThrownBy(() -> sql.sql(slow).query(Integer.class).single()).isInstanceOf(DataAccessException.class);
        assertThat(migration.sql(slow).query(Integer.class).single()).isZero();
    }

    @Test
    void boundsAConnectionAgainThatAMigrationHasReturned() {
        sql = JdbcClient.create(pool);
        JdbcClient migration = JdbcClient.create(DataSources.patient(pool));
        assertThat(migration.sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);

        assertThatThrownBy(() -> sql.sql("SELECT SLEEP(3)").query(Integer.class).single())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesALimitThatWouldCutAWaitForALockShort() {
        assertThatThrownBy(() -> new MysqlSettings(
                        "jdbc:mariadb://x/y",
                        "",
                        "",
                        "",
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5)))
                .hasMessageContaining("answer-within");
    }

    private void insert(int id) {
        sql.sql("INSERT INTO thing (id) VALUES (?)").param(id).update();
    }
}
