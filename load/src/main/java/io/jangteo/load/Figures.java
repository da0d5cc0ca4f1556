package io.jangteo.load;

import io.jangteo.load.measure.Cost;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Latency;
import io.jangteo.load.measure.MachineFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one bench has measured.
 *
 * @param confirmed orders in the window
 * @param failures by reason, warm-up and end included
 * @param checkedOverHttp confirmed orders that were asked for afterwards
 * @param work of the database in the window
 * @param voidBecause why the figures must not be used; empty if they may
 */
record Figures(
        Instant at,
        Plan plan,
        MachineFacts machine,
        String durability,
        long confirmed,
        Latency toAccepted,
        Latency toConfirmed,
        Map<String, Integer> failures,
        int checkedOverHttp,
        CpuUse idle,
        CpuUse load,
        DatabaseWork work,
        List<String> voidBecause) {

    boolean valid() {
        return voidBecause.isEmpty();
    }

    double ordersPerSecond() {
        return confirmed / load.seconds();
    }

    /** Of a confirmed order. */
    Cost cost() {
        return new Cost(idle, load, confirmed);
    }
}
