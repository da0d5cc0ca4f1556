package io.jangteo.platform.persistence;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction, and runs it again, whole, when the database chose it as a deadlock's victim or it waited too
 * long for a lock. A bulkhead bounds how many wait for a connection, since virtual threads bound nothing.
 */
public final class Transactions {

    /** ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK, and MariaDB's ER_CHECKREAD (a row changed under a snapshot). */
    private static final Set<Integer> REPEATABLE = Set.of(1205, 1213, 1020);

    private static final int TRIES = 8;
    private static final long PAUSE_NANOS = 5_000_000;

    private static final int WAITING_PER_CONNECTION = 16;

    private final DataSource dataSource;
    private final TransactionTemplate write;
    private final TransactionTemplate read;
    private final Bulkhead bulkhead;

    private Transactions(DataSource dataSource, Bulkhead bulkhead) {
        var manager = new JdbcTransactionManager(dataSource);
        this.dataSource = dataSource;
        this.write = new TransactionTemplate(manager);
        this.read = new TransactionTemplate(manager);
        this.read.setReadOnly(true);
        this.bulkhead = bulkhead;
    }

    /** Transactions on one schema. */
    public static Transactions over(DataSource dataSource, MysqlSettings settings) {
        return new Transactions(
                dataSource,
                Bulkhead.of(
                        "transactions",
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(settings.poolSize() * WAITING_PER_CONNECTION)
                                .maxWaitDuration(settings.poolWait())
                                .build()));
    }

    /**
     * Does work that changes something. The work may run several times: it must have no effect outside the database.
     *
     * @throws org.springframework.dao.DataAccessException if the database refuses the work or cannot be reached;
     *     {@link DatabaseUnavailable} where it is the transaction itself that failed
     */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        return inTransaction(write, work);
    }

    /** As {@link #write(Supplier)}, without a result. */
    public void write(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }

    /** Reads in one read-only transaction, which may go to a replica. */
    public <T extends @Nullable Object> T read(Supplier<T> work) {
        return inTransaction(read, work);
    }

    /** Work inside a transaction of the same schema joins it: only the whole can be repeated. */
    private <T extends @Nullable Object> T inTransaction(TransactionTemplate template, Supplier<T> work) {
        if (TransactionSynchronizationManager.hasResource(dataSource)) {
            return work.get();
        }
        try {
            return bulkhead.executeSupplier(() -> repeat(template, work));
        } catch (BulkheadFullException e) {
            throw new DatabaseUnavailable("Too many transactions wait for a connection", e);
        } catch (TransactionException e) {
            throw new DatabaseUnavailable("A transaction did not begin, or its commit went unanswered", e);
        }
    }

    private static <T extends @Nullable Object> T repeat(TransactionTemplate template, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return template.execute(status -> work.get());
            } catch (DataAccessException e) {
                if (attempt == TRIES || !isRepeatable(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS * attempt));
            }
        }
    }

    private static boolean isRepeatable(DataAccessException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && REPEATABLE.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
