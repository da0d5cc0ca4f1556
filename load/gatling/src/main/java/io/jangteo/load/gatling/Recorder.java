package io.jangteo.load.gatling;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Collects what users see between {@link #open} and {@link #close}. */
final class Recorder {

    private static final int DIGITS = 3;

    private final Map<String, Histogram> answers = new TreeMap<>();
    private final Map<String, Map<String, Long>> errors = new TreeMap<>();
    private boolean counts;
    private long openedAt;
    private double seconds;
    private long answered;
    private long failed;

    synchronized void open(long nanoTime) {
        counts = true;
        openedAt = nanoTime;
    }

    synchronized void close(long nanoTime) {
        if (counts) {
            counts = false;
            seconds = (nanoTime - openedAt) / (double) TimeUnit.SECONDS.toNanos(1);
        }
    }

    synchronized void answered(String kind, long nanos) {
        answered++;
        if (counts) {
            answers.computeIfAbsent(kind, _ -> new Histogram(DIGITS)).recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
        }
    }

    synchronized void failed(String kind, String reason) {
        failed++;
        if (counts) {
            errors.computeIfAbsent(kind, _ -> new TreeMap<>()).merge(reason, 1L, Long::sum);
        }
    }

    /** Since the beginning, warm-up included. */
    synchronized String sofar() {
        return answered + " " + failed;
    }

    /** Once closed. */
    synchronized Recording recording() {
        return new Recording(seconds, answers, errors);
    }
}
