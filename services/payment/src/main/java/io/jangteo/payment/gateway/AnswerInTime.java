package io.jangteo.payment.gateway;

import io.jangteo.payment.domain.GatewayFault;
import io.jangteo.payment.domain.GatewaySilent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * The line to the gateway: an answer that does not come in time is none, while the gateway goes on with what it was asked.
 * Its own database failing is a gateway that gives no answer.
 */
final class AnswerInTime {

    private final Duration timeout;
    private final ExecutorService farEnd = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("simulated-gateway-", 0).factory());

    AnswerInTime(Duration timeout) {
        this.timeout = timeout;
    }

    <T> T await(Supplier<T> call) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(call, farEnd);
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new GatewaySilent("No answer within " + timeout.toMillis() + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewaySilent("Stopped while waiting for an answer", e);
        } catch (ExecutionException e) {
            throw fault(e.getCause());
        }
    }

    /** At the far end: keeps the caller waiting. */
    void dawdle(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException fault(@Nullable Throwable cause) {
        return switch (cause) {
            case GatewayFault known -> known;
            case DataAccessException store -> new GatewaySilent("The gateway's own store failed", store);
            case RuntimeException unforeseen -> unforeseen;
            case null, default -> new IllegalStateException(cause);
        };
    }
}
