package io.jangteo.load;

import io.jangteo.load.measure.Latency;
import io.jangteo.local.shop.Shopper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What came of the turns that ended in one stretch of time. */
final class Tally {

    /** Of so many confirmed orders one is asked for over HTTP afterwards. */
    private static final int SAMPLE_EVERY = 20;

    private static final int DIGITS = 3;

    /** @param buyer whose order it is */
    record Sampled(String orderId, Shopper buyer) {}

    private final Histogram accepted = new Histogram(DIGITS);
    private final Histogram confirmed = new Histogram(DIGITS);
    private final Map<String, Integer> failures = new TreeMap<>();
    private final List<Sampled> sample = new ArrayList<>();

    synchronized void record(Result result) {
        switch (result) {
            case Result.Confirmed(String orderId, Shopper buyer, Duration toAccepted, Duration toConfirmed) -> {
                if (confirmed.getTotalCount() % SAMPLE_EVERY == 0) {
                    sample.add(new Sampled(orderId, buyer));
                }
                accepted.recordValue(micros(toAccepted));
                confirmed.recordValue(micros(toConfirmed));
            }
            case Result.Failed failed -> failures.merge(failed.reason(), 1, Integer::sum);
        }
    }

    synchronized long confirmed() {
        return confirmed.getTotalCount();
    }

    synchronized Map<String, Integer> failures() {
        return Map.copyOf(failures);
    }

    synchronized List<Sampled> sample() {
        return List.copyOf(sample);
    }

    synchronized Latency toAccepted() {
        return Latency.of(accepted);
    }

    synchronized Latency toConfirmed() {
        return Latency.of(confirmed);
    }

    private static long micros(Duration duration) {
        return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
    }
}
