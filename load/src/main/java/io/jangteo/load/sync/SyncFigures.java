package io.jangteo.load.sync;

import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.load.measure.Latency;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured.
 *
 * @param latency from sending a change to seeing it in a search
 * @param missing changes that no search has shown
 * @param latestTick by how many milliseconds the writer was late at most
 */
record SyncFigures(SyncPlan plan, Latency latency, int missing, long latestTick, CpuUse use) {

    private static final long LATE = 1_000;

    /** Whether every change was found and the rate was held. */
    boolean valid() {
        return missing == 0 && latestTick < LATE;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("### %d changes/s for %d s%s%n%n".formatted(plan.rate(), plan.seconds(), valid() ? "" : ": VOID"));
        text.append("| sent to found | |%n|---|---:|%n".formatted());
        row(text, "p50", "%.0f ms".formatted(latency.p50()));
        row(text, "p95", "%.0f ms".formatted(latency.p95()));
        row(text, "p99", "%.0f ms".formatted(latency.p99()));
        row(text, "max", "%.0f ms".formatted(latency.max()));
        row(text, "never found", Integer.toString(missing));
        row(text, "the writer was late by at most", latestTick + " ms");
        text.append("%n| process | CPU-ms per change |%n|---|---:|%n".formatted());
        double changes = plan.rate() * use.seconds();
        for (Map.Entry<String, Long> process : use.processes().entrySet()) {
            if (!process.getKey().equals(CpuSample.CLIENT)) {
                row(text, process.getKey(), "%.2f".formatted(process.getValue() / changes));
            }
        }
        row(text, "**platform**", "**%.2f**".formatted(use.platform() / changes));
        row(text, CpuSample.CLIENT, String.format(Locale.ROOT, "%.2f", use.client() / changes));
        return text.toString();
    }

    private static void row(StringBuilder text, String what, String value) {
        text.append("| ").append(what).append(" | ").append(value).append(" |\n");
    }
}
