package io.jangteo.load.sync;

import io.jangteo.load.measure.Cost;
import io.jangteo.load.measure.Latency;
import io.jangteo.load.measure.MachineFacts;
import io.jangteo.load.measure.MarkdownText;

/**
 * What was measured.
 *
 * @param latency from sending a change to seeing it in a search
 * @param missing changes that no search has shown
 * @param latestTick by how many milliseconds the writer was late at most
 * @param cost of one change
 */
record SyncFigures(SyncPlan plan, Latency latency, int missing, long latestTick, Cost cost) {

    private static final long LATE = 1_000;

    /** Whether every change was found and the rate was held. */
    boolean valid() {
        return missing == 0 && latestTick < LATE;
    }

    String markdown(MachineFacts machine) {
        return new MarkdownText()
                .line("### %d changes/s for %d s after %d s of warm-up%s"
                        .formatted(plan.rate(), plan.seconds(), plan.warmUp(), valid() ? "" : ": VOID"))
                .line("")
                .line("| | |")
                .line("|---|---|")
                .row("Sent to found", times())
                .row("Never found", Integer.toString(missing))
                .row("The writer was late by at most", latestTick + " ms")
                .row("Search looked at every", plan.lookEvery().toMillis() + " ms")
                .row("All cores", MarkdownText.cores(cost.load(), machine.cores()))
                .machine(machine)
                .line("")
                .processes(cost, "change")
                .toString();
    }

    private String times() {
        return "p50 %s, p95 %s, p99 %s, max %s"
                .formatted(
                        MarkdownText.milliseconds(latency.p50()),
                        MarkdownText.milliseconds(latency.p95()),
                        MarkdownText.milliseconds(latency.p99()),
                        MarkdownText.milliseconds(latency.max()));
    }
}
