package io.jangteo.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was used between two samples.
 *
 * @param processes milliseconds by process
 * @param threads milliseconds by process and kind of thread
 * @param machine milliseconds of all cores, whoever used them
 * @param stolen milliseconds that the host gave to other machines
 */
public record CpuUse(
        double seconds,
        Map<String, Long> processes,
        Map<String, Map<String, Long>> threads,
        long machine,
        long stolen) {

    private static final double NANOS = 1e9;

    /** Only processes that are in both: one that was started between them tells nothing about an order. */
    public static CpuUse between(CpuSample from, CpuSample to) {
        Map<String, Map<String, Long>> threads = new LinkedHashMap<>();
        to.threads()
                .forEach((process, kinds) ->
                        threads.put(process, difference(from.threads().getOrDefault(process, Map.of()), kinds)));
        Map<String, Long> processes = new LinkedHashMap<>();
        to.processes().forEach((process, millis) -> {
            Long before = from.processes().get(process);
            if (before != null) {
                processes.put(process, millis - before);
            }
        });
        return new CpuUse(
                (to.nanoTime() - from.nanoTime()) / NANOS,
                processes,
                threads,
                to.machine().busyMillis() - from.machine().busyMillis(),
                to.machine().stolenMillis() - from.machine().stolenMillis());
    }

    double perSecond(String process) {
        return processes.getOrDefault(process, 0L) / seconds;
    }

    /** The platform's, without the load client. */
    public long platform() {
        return all() - client();
    }

    public long client() {
        return processes.getOrDefault(CpuSample.CLIENT, 0L);
    }

    /** Of processes that have nothing to do with the bench. */
    long foreign() {
        return Math.max(0, machine - all());
    }

    private long all() {
        return processes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Long> difference(Map<String, Long> from, Map<String, Long> to) {
        Map<String, Long> used = new TreeMap<>();
        to.forEach((name, millis) -> used.put(name, millis - from.getOrDefault(name, 0L)));
        return used;
    }
}
