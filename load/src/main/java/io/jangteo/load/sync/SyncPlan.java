package io.jangteo.load.sync;

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

    SyncPlan {
        if (rate < 10 || rate % 10 != 0 || seconds < 1 || warmUp < 0 || lookEvery.isNegative()) {
            throw new IllegalArgumentException(
                    "A rate is a multiple of ten changes a second, and a run takes at least one second");
        }
    }

    int warmUpChanges() {
        return rate * warmUp;
    }

    int changes() {
        return rate * (warmUp + seconds);
    }
}
