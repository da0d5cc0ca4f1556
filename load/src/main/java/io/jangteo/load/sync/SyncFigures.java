package io.jangteo.load.sync;

import io.jangteo.load.measure.Cost;
import io.jangteo.load.measure.Latency;
import io.jangteo.load.measure.MachineFacts;
import io.jangteo.load.measure.MarkdownText;
import java.util.ArrayList;
import java.util.List;

/**
 * What was measured.
 *
 * @param latency from sending a change to seeing it in a search
 * @param missing changes that no search has shown
 * @param latestTick by how many milliseconds the writer was late at most
 * @param cost of one change
 * @param restarts a reason for each part that was restarted meanwhile
 */
record SyncFigures(SyncPlan plan, Latency latency, int missing, long latestTick, Cost cost, List<String> restarts) {

    private static final long LATE = 1_000;

    /** Why the figures may not be used; empty if they may. */
    List<String> voidBecause() {
        List<String> reasons = new ArrayList<>(restarts);
        if (missing > 0) {
            reasons.add("%d changes were never found".formatted(missing));
        }
        if (latestTick >= LATE) {
            reasons.add("the rate was not held: the writer was late by %d ms".formatted(latestTick));
        }
        return reasons;
    }

    boolean valid() {
        return voidBecause().isEmpty();
    }

    String markdown(MachineFacts machine) {
        MarkdownText text = new MarkdownText()
                .line("### %d changes/s for %d s after %d s of warm-up%s"
                        .formatted(plan.rate(), plan.seconds(), plan.warmUp(), valid() ? "" : ": VOID"))
                .line("");
        voidBecause().forEach(why -> text.line("**VOID: " + why + "**\n"));
        return text.line("| | |")
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
