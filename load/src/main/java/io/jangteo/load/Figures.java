package io.jangteo.load;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    double cpuMillisPerOrder() {
        return (double) load.platform() / confirmed;
    }

    /** What an order adds to what the platform uses anyway. */
    double cpuMillisPerOrderAboveIdle() {
        return processes().stream().mapToDouble(this::aboveIdle).sum();
    }

    double perOrder(String process) {
        return (double) load.processes().getOrDefault(process, 0L) / confirmed;
    }

    double aboveIdle(String process) {
        return Math.max(0, perOrder(process) - idle.perSecond(process) * load.seconds() / confirmed);
    }

    /** The platform's, most expensive first. */
    List<String> processes() {
        return load.processes().entrySet().stream()
                .filter(process -> !process.getKey().equals(CpuSample.CLIENT))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<String, Integer> failuresByReason() {
        return new TreeMap<>(failures);
    }
}
