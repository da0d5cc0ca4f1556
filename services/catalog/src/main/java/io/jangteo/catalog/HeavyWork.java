package io.jangteo.catalog;

import io.jangteo.platform.servicedefaults.errors.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Where work that takes long is done: on few threads of its own, so that it takes few of the connections to the database, and
 * the operating system shares the processor between it and the shoppers' requests, which virtual threads do not do for each
 * other.
 */
@Component
public final class HeavyWork implements DisposableBean {

    private static final long IDLE_SECONDS = 30;

    private final ThreadPoolExecutor threads;

    HeavyWork(CatalogSettings settings) {
        this.threads = new ThreadPoolExecutor(
                0,
                settings.heavyThreads(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("heavy-", 0).daemon().factory());
    }

    /** Work that ends with a result, or cannot read or write what it works on. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /** Does the work and waits for its end; refuses it with 503 while all threads are taken. */
    public <T> T run(Work<T> work) throws IOException {
        Future<T> running = submit(work);
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw fault(e);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped in the middle of heavy work", e);
        }
    }

    private static RuntimeException fault(ExecutionException e) throws IOException {
        if (e.getCause() instanceof IOException broken) {
            throw broken;
        }
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
    }

    private <T> Future<T> submit(Work<T> work) {
        try {
            return threads.submit(work::run);
        } catch (RejectedExecutionException full) {
            throw Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "HEAVY_WORK_GOING_ON",
                            "%d imports or exports are going on already. Repeat the request when one of them has ended."
                                    .formatted(threads.getMaximumPoolSize()))
                    .retryAfter(Duration.ofSeconds(1))
                    .exception(full);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
