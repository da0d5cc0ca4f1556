package io.jangteo.load.sync;

import io.jangteo.load.BenchedPlatform;
import io.jangteo.load.measure.Cost;
import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Latency;
import io.jangteo.local.shop.OperatorDoor;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Changes products at a fixed rate, whatever the platform takes, and watches a search until it shows the last of them. */
final class SyncBench {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(10);
    private static final int TICKS_A_SECOND = 10;
    private static final int PREPARED_AT_ONCE = 1_000;

    private final BenchedPlatform platform;
    private final SyncPlan plan;

    SyncBench(BenchedPlatform platform, SyncPlan plan) {
        this.platform = platform;
        this.plan = plan;
    }

    SyncFigures run() throws Exception {
        try (var writing = door();
                var reading = door()) {
            var products = new BenchProducts(writing);
            var prices = new SearchedPrices(reading, BenchProducts.BRAND);
            products.category();
            prepare(products, prices);
            return measure(products, prices, platform.idle());
        }
    }

    private OperatorDoor door() throws IOException {
        return new OperatorDoor(platform.url(), platform.operatorPassword(), PATIENCE, ANSWER_WITHIN);
    }

    /** Every product is there before it is changed: a change writes over what is indexed already. */
    private void prepare(BenchProducts products, SearchedPrices prices) throws InterruptedException {
        say("Writing %,d products of brand %s ...".formatted(plan.changes(), BenchProducts.BRAND));
        var first = new Changes(prices.highest() + 1, plan.changes(), 0);
        for (int number = 0; number < plan.changes(); number += PREPARED_AT_ONCE) {
            products.write(first, number, Math.min(PREPARED_AT_ONCE, plan.changes() - number));
        }
        say("Waiting until they are found ...");
        long last = first.price(plan.changes() - 1);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (prices.highest() < last) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The products are not found after " + PATIENCE);
            }
            Thread.sleep(TICK);
        }
    }

    private SyncFigures measure(BenchProducts products, SearchedPrices prices, CpuUse idle) throws Exception {
        var changes = new Changes(prices.highest() + 1, plan.changes(), plan.warmUpChanges());
        var over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Void> watching = threads.submit(watch(prices, changes, over));
            say("Warming up for %d s, then %d changes/s for %d s ..."
                    .formatted(plan.warmUp(), plan.rate(), plan.seconds()));
            write(products, changes, 0, plan.warmUp() * TICKS_A_SECOND);
            CpuSample before = CpuSample.of(platform.processes());
            long slowest = write(products, changes, plan.warmUpChanges(), plan.seconds() * TICKS_A_SECOND);
            CpuUse use = CpuUse.between(before, CpuSample.of(platform.processes()));
            awaitAll(changes, watching);
            over.set(true);
            watching.get();
            return new SyncFigures(
                    plan,
                    Latency.of(changes.latency()),
                    changes.missing(),
                    slowest,
                    new Cost(idle, use, (long) plan.rate() * plan.seconds()),
                    platform.restarts());
        } catch (ExecutionException | CancellationException e) {
            throw new IllegalStateException("The search could not be watched", e);
        }
    }

    /**
     * At each tick its share of the changes, late ticks at once.
     *
     * @return by how many milliseconds the latest of them was late
     */
    private long write(BenchProducts products, Changes changes, int first, int ticks) throws InterruptedException {
        int each = plan.rate() / TICKS_A_SECOND;
        long begin = System.nanoTime();
        long latest = 0;
        for (int tick = 0; tick < ticks; tick++) {
            long due = begin + tick * TICK.toNanos();
            long early = due - System.nanoTime();
            if (early > 0) {
                Thread.sleep(Duration.ofNanos(early));
            }
            latest = Math.max(latest, -early);
            products.write(changes, first + tick * each, each);
        }
        return Duration.ofNanos(latest).toMillis();
    }

    private Callable<Void> watch(SearchedPrices prices, Changes changes, AtomicBoolean over) {
        return () -> {
            while (!over.get()) {
                prices.look(changes);
                Thread.sleep(plan.lookEvery());
            }
            return null;
        };
    }

    private static void awaitAll(Changes changes, Future<Void> watching) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (changes.missing() > 0 && !watching.isDone() && System.nanoTime() < end) {
            Thread.sleep(TICK);
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
