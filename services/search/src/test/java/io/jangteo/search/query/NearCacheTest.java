package io.jangteo.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
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
        // Not worth keeping: that the others get it can only come from waiting for it.
        List<FutureTask<Integer>> askers = askWhileOneLooks(() -> -looks.incrementAndGet());
        for (FutureTask<Integer> asker : askers) {
            assertThat(asker.get()).isEqualTo(-1);
        }
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatFailsFailsForAllWhoWaited() throws InterruptedException {
        List<FutureTask<Integer>> askers = askWhileOneLooks(() -> {
            looks.incrementAndGet();
            throw new IllegalStateException("away");
        });
        assertThat(askers).allSatisfy(asker -> assertThatThrownBy(asker::get).hasRootCauseMessage("away"));
        assertThat(looks).hasValue(1);
    }

    /** The first looks until all others wait for something. */
    private List<FutureTask<Integer>> askWhileOneLooks(Supplier<Integer> look) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var first = new FutureTask<>(() -> cache.get("shoes", () -> {
            begun.countDown();
            wait(mayEnd);
            return look.get();
        }));
        Thread.startVirtualThread(first);
        begun.await();
        List<FutureTask<Integer>> askers = new ArrayList<>(List.of(first));
        for (int i = 0; i < 10; i++) {
            var other = new FutureTask<>(() -> cache.get("shoes", look));
            askers.add(other);
            Thread waiting = Thread.startVirtualThread(other);
            Awaitility.await().until(() -> waiting.getState() == Thread.State.WAITING || other.isDone());
        }
        mayEnd.countDown();
        return askers;
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
