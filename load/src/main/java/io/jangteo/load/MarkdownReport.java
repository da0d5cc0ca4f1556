package io.jangteo.load;

import io.jangteo.load.measure.Latency;
import io.jangteo.load.measure.MarkdownText;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures as a block for {@code docs/benchmarks.md}, readable on a terminal as it is. */
final class MarkdownReport {

    private static final double LEAST_SHOWN = 0.01;

    private final Figures figures;
    private final MarkdownText text = new MarkdownText();

    private MarkdownReport(Figures figures) {
        this.figures = figures;
    }

    /** @param withThreads whether each process is broken down into its kinds of threads */
    static String of(Figures figures, boolean withThreads) {
        var report = new MarkdownReport(figures);
        report.headline();
        if (figures.confirmed() > 0) {
            report.line("");
            report.text.processes(figures.cost(), "order");
            report.database();
            if (withThreads) {
                report.threads();
            }
        }
        return report.text.toString();
    }

    private void headline() {
        Plan plan = figures.plan();
        line("### %s, %d buyers, %d s after %d s of warm-up%s"
                .formatted(
                        figures.at().truncatedTo(ChronoUnit.SECONDS),
                        plan.buyers(),
                        plan.window().toSeconds(),
                        plan.warmUp().toSeconds(),
                        figures.valid() ? "" : ": VOID"));
        line("");
        figures.voidBecause().forEach(why -> line("**VOID: " + why + "**\n"));
        line("| | |");
        line("|---|---|");
        row(
                "Confirmed orders",
                "%.1f/s (%d in %.1f s)"
                        .formatted(
                                figures.ordersPerSecond(),
                                figures.confirmed(),
                                figures.load().seconds()));
        if (figures.confirmed() > 0) {
            row(
                    "Platform CPU per confirmed order",
                    "%.2f ms; %.2f ms of it beyond what the platform uses idle"
                            .formatted(figures.cost().platform(), figures.cost().platformAboveIdle()));
        }
        row("Latency to accepted", milliseconds(figures.toAccepted()));
        row("Latency to confirmed", milliseconds(figures.toConfirmed()));
        row("Errors", MarkdownText.errors(figures.failures()));
        row(
                "Checked afterwards",
                "I1 to I6 by the same checker as `verify`; %d orders CONFIRMED over HTTP"
                        .formatted(figures.checkedOverHttp()));
        circumstances(plan);
    }

    private void circumstances(Plan plan) {
        row(
                "Load",
                "closed loop: a buyer orders again when the last order is confirmed (read from `order.events`); one line of one of %d SKUs, one of %d accounts, through the gateway"
                        .formatted(plan.skus(), plan.accounts()));
        row("Durability", "%s; one Kafka broker, acks=all".formatted(figures.durability()));
        row("All cores", MarkdownText.cores(figures.load(), figures.machine().cores()));
        text.machine(figures.machine());
    }

    private void database() {
        line("");
        line("Database, per confirmed order: %s."
                .formatted(DatabaseWork.SHOWN.stream()
                        .filter(figures.work().counters()::containsKey)
                        .map(name -> "%.2f %s"
                                .formatted(perOrder(figures.work().counters().getOrDefault(name, 0L)), name))
                        .collect(Collectors.joining(", "))));
    }

    private void threads() {
        line("");
        line("| Process | Threads, ms per order |");
        line("|---|---|");
        figures.cost()
                .processes()
                .forEach(process -> line("| %s | %s |"
                        .formatted(
                                process,
                                figures.load().threads().getOrDefault(process, Map.of()).entrySet().stream()
                                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                                .reversed())
                                        .filter(kind -> perOrder(kind.getValue()) >= LEAST_SHOWN)
                                        .map(kind -> "%s %.2f".formatted(kind.getKey(), perOrder(kind.getValue())))
                                        .collect(Collectors.joining(", ")))));
    }

    private double perOrder(long count) {
        return (double) count / figures.confirmed();
    }

    private static String milliseconds(Latency latency) {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms"
                .formatted(latency.p50(), latency.p95(), latency.p99(), latency.max());
    }

    private void row(String what, String value) {
        text.row(what, value);
    }

    private void line(String line) {
        text.line(line);
    }
}
