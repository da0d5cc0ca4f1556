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
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.transaction.CannotCreateTransactionException;

/** Who finds no room in a pool of one connection is told so in the words of every other failure of a database. */
@Timeout(60)
class TransactionsIT {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("transactions");
    private static final MysqlSettings ONE_CONNECTION = new MysqlSettings(
            SCHEMA.url(),
            SCHEMA.user(),
            SCHEMA.password(),
            "",
            1,
            Duration.ofMillis(800),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5));
    private static final int WAITING_PER_CONNECTION = 16;

    private HikariDataSource pool;

    @BeforeEach
    void open() {
        pool = DataSources.open(ONE_CONNECTION, "transactions");
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void areUnavailableWithoutAConnection() throws Exception {
        Transactions transactions = Transactions.over(pool, ONE_CONNECTION);
        try (Connection taken = pool.getConnection()) {
            assertThatThrownBy(() -> transactions.read(() -> 1))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasCauseInstanceOf(CannotCreateTransactionException.class);
        }
        assertThat(transactions.<Integer>read(() -> 1)).isEqualTo(1);
    }

    /** A connection that nobody speaks through is not opened, so that many may be inside at a time. */
    @Test
    void areUnavailableToWhoWouldBeOneTooMany() throws Exception {
        Transactions transactions = Transactions.over(new LazyConnectionDataSourceProxy(pool), ONE_CONNECTION);
        var inside = new CountDownLatch(WAITING_PER_CONNECTION);
        var goOn = new Semaphore(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int i = 0; i < WAITING_PER_CONNECTION; i++) {
                    threads.execute(() -> transactions.read(() -> {
                        inside.countDown();
                        goOn.acquireUninterruptibly();
                        return 1;
                    }));
                }
                inside.await();
                assertThatThrownBy(() -> transactions.read(() -> 1))
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasCauseInstanceOf(BulkheadFullException.class);
            } finally {
                goOn.release(WAITING_PER_CONNECTION);
            }
        }
        assertThat(transactions.<Integer>read(() -> 1)).isEqualTo(1);
    }
}
