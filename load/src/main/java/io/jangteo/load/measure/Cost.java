package io.jangteo.load.measure;

import java.util.List;
import java.util.Map;

/**
 * What one thing, an order or a request, takes of each process.
 *
 * @param idle a stretch of time in which nothing was asked
 * @param load the stretch that was measured
 * @param count how many things were done in it
 */
public record Cost(CpuUse idle, CpuUse load, long count) {

    /** Milliseconds over all processes of the platform. */
    public double platform() {
        return (double) load.platform() / count;
    }

    /** What a thing adds to what the platform uses anyway. */
    public double platformAboveIdle() {
        return processes().stream().mapToDouble(this::aboveIdle).sum();
    }

    public double of(String process) {
        return (double) load.processes().getOrDefault(process, 0L) / count;
    }

    public double aboveIdle(String process) {
        return Math.max(0, of(process) - idle.perSecond(process) * load.seconds() / count);
    }

    /** The platform's, most expensive first. */
    public List<String> processes() {
        return load.processes().entrySet().stream()
                .filter(process -> !process.getKey().equals(CpuSample.CLIENT))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
