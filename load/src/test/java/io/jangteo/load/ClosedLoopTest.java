package io.jangteo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.shop.Shopper;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ClosedLoopTest {
    private static final Result CONFIRMED =
            new Result.Confirmed("o", new Shopper("", "", ""), Duration.ofMillis(1), Duration.ofMillis(2));

    @Test
    void nobodyOrdersAgainBeforeTheLastOrderHasEnded() throws InterruptedException {
        var begun = new AtomicInteger();
        var confirmed = new AtomicInteger();
        var mayEnd = new Semaphore(0);
        Turn turn = () -> {
            begun.incrementAndGet();
            mayEnd.acquire();
            return CONFIRMED;
        };
        try (var loop = ClosedLoop.start(3, turn, _ -> confirmed.incrementAndGet())) {
            await().untilAsserted(() -> assertThat(begun).hasValue(3));
            mayEnd.release(2);
            await().untilAsserted(() -> assertThat(begun).hasValue(5));
            assertThat(confirmed).hasValue(2);
            mayEnd.release(1_000_000);
            loop.stop();
        }
        assertThat(confirmed).hasValue(begun.get());
    }

    @Test
    void whoeverIsRefusedWaitsBeforeTheNextTurn() throws InterruptedException {
        var turns = new AtomicInteger();
        var refused = new Result.Failed("HTTP 503 BUSY", Duration.ofHours(1));
        Turn turn = () -> {
            turns.incrementAndGet();
            return refused;
        };
        var told = new CountDownLatch(1);
        try (var loop = ClosedLoop.start(1, turn, _ -> told.countDown())) {
            told.await();
            loop.check();
            assertThat(turns).hasValue(1);
        }
    }

    @Test
    void aBuyerWhoFailsEndsTheBench() throws InterruptedException {
        var begun = new CountDownLatch(1);
        Turn broken = () -> {
            begun.countDown();
            throw new IllegalStateException("the reader has ended");
        };
        try (var loop = ClosedLoop.start(1, broken, _ -> {})) {
            begun.await();
            assertThatThrownBy(loop::stop).hasRootCauseMessage("the reader has ended");
        }
    }
}
