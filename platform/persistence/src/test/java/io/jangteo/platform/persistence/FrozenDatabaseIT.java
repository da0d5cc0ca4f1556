package io.jangteo.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.CannotCreateTransactionException;

/** A database that is frozen keeps its connections and answers nothing; that must cost a request seconds, not for ever. */
@Timeout(60)
class FrozenDatabaseIT {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("frozen");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final int WAITING_PER_CONNECTION = 16;
    private static final int CONNECTIONS = 4;

    private HikariDataSource pool;
    private Transactions transactions;
    private JdbcClient sql;

    @BeforeEach
    void open() {
        MysqlSettings settings = settings(CONNECTIONS);
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
    void saysThatItIsUnavailableToATransactionThatFindsNoConnection() throws Exception {
        MysqlSettings one = settings(1);
        try (HikariDataSource single = DataSources.open(one, "single")) {
            Transactions ofSingle = Transactions.over(single, one);
            try (Connection taken = single.getConnection()) {
                assertThatThrownBy(() -> ofSingle.read(() -> 1))
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasCauseInstanceOf(CannotCreateTransactionException.class);
            }
            assertThat(ofSingle.<Integer>read(() -> 1)).isEqualTo(1);
        }
    }

    /** A connection that nobody speaks through is not opened, so that many may be inside at a time. */
    @Test
    void saysThatItIsUnavailableToATransactionThatWouldBeOneTooMany() throws Exception {
        Transactions ofOneConnection = Transactions.over(new LazyConnectionDataSourceProxy(pool), settings(1));
        var inside = new CountDownLatch(WAITING_PER_CONNECTION);
        var goOn = new Semaphore(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < WAITING_PER_CONNECTION; i++) {
                    threads.execute(() -> ofOneConnection.read(() -> {
                        inside.countDown();
                        goOn.acquireUninterruptibly();
                        return 1;
                    }));
                }
                inside.await();
                assertThatThrownBy(() -> ofOneConnection.read(() -> 1))
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasCauseInstanceOf(BulkheadFullException.class);
            } finally {
                goOn.release(WAITING_PER_CONNECTION);
            }
        }
        assertThat(ofOneConnection.<Integer>read(() -> 1)).isEqualTo(1);
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

    private static MysqlSettings settings(int connections) {
        return new MysqlSettings(
                SCHEMA.url(),
                SCHEMA.user(),
                SCHEMA.password(),
                "",
                connections,
                Duration.ofMillis(800),
                Duration.ofSeconds(1),
                ANSWER_WITHIN);
    }

    private void insert(int id) {
        sql.sql("INSERT INTO thing (id) VALUES (?)").param(id).update();
    }
}
