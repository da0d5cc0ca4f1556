package io.jangteo.load.stores;

import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** So many users on virtual threads, each of whom reads the next product as soon as the last one came. */
final class ReadLoop {

    private static final Duration AFTER_AN_ERROR = Duration.ofMillis(50);
    private static final int DIGITS = 3;

    private final Read read;
    private final List<Key> keys;
    private final StoresPlan plan;
    private final Histogram micros = new ConcurrentHistogram(DIGITS);
    private final Map<String, Long> errors = new ConcurrentHashMap<>();
    private volatile boolean open = true;
    private volatile boolean counts;

    private ReadLoop(Read read, List<Key> keys, StoresPlan plan) {
        this.read = read;
        this.keys = keys;
        this.plan = plan;
    }

    /**
     * What was seen.
     *
     * @param micros of reads that ended while it counted
     * @param errors by reason, those of the warm-up too: a read that fails then is no better
     */
    record Seen(Histogram micros, Map<String, Long> errors, CpuUse cpu) {

        double perSecond() {
            return micros.getTotalCount() / cpu.seconds();
        }
    }

    static Seen run(Read read, List<Key> keys, int users, StoresPlan plan, Map<String, ProcessIdentity> processes)
            throws IOException, InterruptedException {
        return new ReadLoop(read, keys, plan).run(users, processes);
    }

    private Seen run(int users, Map<String, ProcessIdentity> processes) throws IOException, InterruptedException {
        List<Future<?>> asking = new ArrayList<>();
        CpuUse cpu;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int user = 0; user < users; user++) {
                    SplittableRandom random = new SplittableRandom(plan.seed() + user);
                    asking.add(threads.submit(() -> ask(random)));
                }
                Thread.sleep(plan.warmUp());
                CpuSample before = CpuSample.of(processes);
                counts = true;
                Thread.sleep(plan.window());
                counts = false;
                cpu = CpuUse.between(before, CpuSample.of(processes));
            } finally {
                open = false;
            }
        }
        for (Future<?> user : asking) {
            ended(user);
        }
        return new Seen(micros, new TreeMap<>(errors), cpu);
    }

    private Void ask(SplittableRandom random) throws InterruptedException {
        while (open) {
            Key key = keys.get(random.nextInt(keys.size()));
            long begun = System.nanoTime();
            String error = error(key);
            if (error.isEmpty()) {
                if (counts) {
                    micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
                }
            } else {
                errors.merge(error, 1L, Long::sum);
                Thread.sleep(AFTER_AN_ERROR);
            }
        }
        return null;
    }

    /** Empty if the product came. */
    private String error(Key key) throws InterruptedException {
        try {
            return read.of(key) ? "" : "another answer than this product";
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            // The driver names the connection, by which one reason would be many.
            return e.getClass().getSimpleName() + ": "
                    + String.valueOf(e.getMessage()).replaceFirst("^\\(conn=\\d+\\) ", "");
        }
    }

    private static void ended(Future<?> user) throws InterruptedException {
        try {
            user.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A user has ended before the time", e.getCause());
        }
    }
}
