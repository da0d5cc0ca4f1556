package io.jangteo.load;

import org.HdrHistogram.Histogram;

/** Milliseconds. */
public record Latency(double p50, double p95, double p99, double max) {

    /** @param micros of microseconds */
    public static Latency of(Histogram micros) {
        return new Latency(at(micros, 50), at(micros, 95), at(micros, 99), micros.getMaxValue() / 1000.0);
    }

    private static double at(Histogram micros, double percentile) {
        return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
