package io.jangteo.load.reads;

import io.jangteo.load.gatling.Recording;
import io.jangteo.load.measure.CpuUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What one run has shown.
 *
 * @param missed thresholds, in Gatling's words with the value that was found
 * @param html Gatling's report
 */
record StepFigures(ReadsPlan.Step step, Recording recording, CpuUse cpu, List<String> missed, Path html) {

    static final String WRITE = "write";
    private static final double MICROS = 1000;
    private static final int DIGITS = 3;
    private static final String TOO_MANY = "HTTP 429";

    /** Of all reads; of writes for {@link #WRITE}. */
    Histogram answers(boolean writes) {
        var all = new Histogram(DIGITS);
        recording.answers().forEach((kind, histogram) -> {
            if (kind.equals(WRITE) == writes) {
                all.add(histogram);
            }
        });
        return all;
    }

    /** Right and wrong answers. */
    long requests() {
        return recording.answers().values().stream()
                        .mapToLong(Histogram::getTotalCount)
                        .sum()
                + failed();
    }

    double requestsPerSecond() {
        return requests() / recording.seconds();
    }

    long failed() {
        return errors().values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> errors() {
        Map<String, Long> all = new TreeMap<>();
        recording
                .errors()
                .forEach((kind, reasons) -> reasons.forEach((reason, count) ->
                        all.merge(kind.equals(WRITE) ? reason + " to a write" : reason, count, Long::sum)));
        return all;
    }

    boolean limited() {
        return errors().keySet().stream().anyMatch(reason -> reason.startsWith(TOO_MANY));
    }

    static double millis(Histogram answers, double percentile) {
        return answers.getTotalCount() == 0 ? 0 : answers.getValueAtPercentile(percentile) / MICROS;
    }

    /** Of all requests of a kind, wrong answers included, which are never in time. */
    double shareWithin(boolean writes, int seconds) {
        Histogram answers = answers(writes);
        long wrong = recording.errors().entrySet().stream()
                .filter(kind -> kind.getKey().equals(WRITE) == writes)
                .flatMap(kind -> kind.getValue().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        long all = answers.getTotalCount() + wrong;
        long within = answers.getTotalCount() == 0
                ? 0
                : answers.getCountBetweenValues(0, TimeUnit.SECONDS.toMicros(seconds) - 1);
        return all == 0 ? 0 : (double) within / all;
    }
}
