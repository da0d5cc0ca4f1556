package io.jangteo.load.sync;

import io.jangteo.load.WrongOption;
import java.time.Duration;

/**
 * What is to be run.
 *
 * @param rate changes a second, a multiple of ten
 * @param seconds that are measured
 * @param warmUp seconds of the same before
 * @param lookEvery how long the watching search rests; the latencies are too long by up to this
 */
record SyncPlan(int rate, int seconds, int warmUp, Duration lookEvery) {

    /** More would not fit into the command's small heap. */
    private static final int MOST_CHANGES = 10_000_000;

    SyncPlan {
        WrongOption.unless(rate >= 10 && rate % 10 == 0, "--rate is a multiple of ten from 10 on, not " + rate);
        WrongOption.unlessAtLeast(1, "--seconds", seconds);
        WrongOption.unlessAtLeast(0, "--warm-up", warmUp);
        WrongOption.unlessAtLeast(0, "--look-every", lookEvery.toMillis());
        WrongOption.unless(
                rate * ((long) warmUp + seconds) <= MOST_CHANGES,
                "--rate, --seconds and --warm-up come to more than %d changes, each of a product of its own"
                        .formatted(MOST_CHANGES));
    }

    int warmUpChanges() {
        return rate * warmUp;
    }

    int changes() {
        return rate * (warmUp + seconds);
    }
}
