package io.jangteo.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NearCacheTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final NearCache<String, Integer> cache =
            new NearCache<>(Duration.ofSeconds(1), 100, answer -> answer >= 0, now::get);

    @Test
    void givesAnAnswerAgainUntilItIsTooOld() {
        assertThat(cache.get("shoes", looks::incrementAndGet)).isEqualTo(1);
        now.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(cache.get("shoes", looks::incrementAndGet)).isEqualTo(1);
        now.addAndGet(Duration.ofMillis(2).toNanos());
        assertThat(cache.get("shoes", looks::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void looksAgainForWhatIsNotWorthKeeping() {
        assertThat(cache.get("rare", () -> -looks.incrementAndGet())).isEqualTo(-1);
        assertThat(cache.get("rare", () -> -looks.incrementAndGet())).isEqualTo(-2);
    }

    @Test
    void keepsNoFailure() {
        assertThatThrownBy(() -> cache.get("shoes", () -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");
        assertThat(cache.get("shoes", looks::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void looksOnceForAllWhoAskAtTheSameTime() throws InterruptedException, ExecutionException {
        var begun = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = askers.submit(() -> cache.get("shoes", () -> {
                begun.countDown();
                wait(answered);
                return looks.incrementAndGet();
            }));
            begun.await();
            List<Future<Integer>> others = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                others.add(askers.submit(() -> cache.get("shoes", looks::incrementAndGet)));
            }
            answered.countDown();
            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> other : others) {
                assertThat(other.get()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatFailsFailsForAllWhoWaited() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var failing = new CountDownLatch(1);
        try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = askers.submit(() -> cache.get("shoes", () -> {
                begun.countDown();
                wait(failing);
                throw new IllegalStateException("away");
            }));
            begun.await();
            var waiting = new CountDownLatch(1);
            Future<Integer> other = askers.submit(() -> {
                waiting.countDown();
                return cache.get("shoes", () -> {
                    throw new IllegalStateException("away");
                });
            });
            waiting.await();
            failing.countDown();
            assertThatThrownBy(first::get).hasRootCauseMessage("away");
            assertThatThrownBy(other::get).hasRootCauseMessage("away");
        }
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
