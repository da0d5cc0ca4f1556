package io.jangteo.load;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Brings together those who wait for an order's end and the reader of the topic; either may come first, as the event can be
 * faster than the answer to the request.
 */
final class Endings {

    private final ConcurrentMap<String, CompletableFuture<Ending>> orders = new ConcurrentHashMap<>();
    private volatile @Nullable Throwable broken;

    /** The first one counts: a relay that starts again may repeat what it said. */
    void heard(String orderId, Ending ending) {
        order(orderId).complete(ending);
    }

    /** The reader has ended: nobody who waits will hear anything. */
    void fail(Throwable cause) {
        broken = cause;
        orders.values().forEach(waiting -> waiting.completeExceptionally(cause));
    }

    /** @return nothing if patience ended first */
    Optional<Ending> await(String orderId, Duration patience) throws InterruptedException {
        CompletableFuture<Ending> waiting = order(orderId);
        Throwable cause = broken;
        if (cause != null) {
            waiting.completeExceptionally(cause);
        }
        try {
            return Optional.of(waiting.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The reader of the topic has ended", e.getCause());
        } finally {
            orders.remove(orderId);
        }
    }

    private CompletableFuture<Ending> order(String orderId) {
        return orders.computeIfAbsent(orderId, _ -> new CompletableFuture<>());
    }
}
