package io.jangteo.load;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures as a block for {@code docs/benchmarks.md}, readable on a terminal as it is. */
final class MarkdownReport {

    private static final double LEAST_SHOWN = 0.01;

    private final Figures figures;
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(Figures figures) {
        this.figures = figures;
    }

    /** @param withThreads whether each process is broken down into its kinds of threads */
    static String of(Figures figures, boolean withThreads) {
        var report = new MarkdownReport(figures);
        report.headline();
        if (figures.confirmed() > 0) {
            report.processes();
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
                            .formatted(figures.cpuMillisPerOrder(), figures.cpuMillisPerOrderAboveIdle()));
        }
        row("Latency to accepted", milliseconds(figures.toAccepted()));
        row("Latency to confirmed", milliseconds(figures.toConfirmed()));
        row("Errors", errors());
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
        CpuUse load = figures.load();
        double capacity = 10.0 * load.seconds() * figures.machine().cores();
        row(
                "All cores",
                "%.0f %% busy: platform %.0f %%, load client %.0f %%, others %.0f %%; stolen by the host %.0f %%"
                        .formatted(
                                load.machine() / capacity,
                                load.platform() / capacity,
                                load.client() / capacity,
                                load.foreign() / capacity,
                                load.stolen() / capacity));
        MachineFacts machine = figures.machine();
        row(
                "Machine",
                "%d cores (%s), %.1f GiB, %s, JDK %s"
                        .formatted(
                                machine.cores(),
                                machine.processor(),
                                machine.memoryGib(),
                                machine.kernel(),
                                machine.jdk()));
        row("Commit", machine.commit());
    }

    private void processes() {
        line("");
        line("| Process | idle, ms/s | under load, ms/s | ms per order | of it beyond idle |");
        line("|---|---:|---:|---:|---:|");
        figures.processes().forEach(this::process);
        line("| **platform** | %.1f | %.1f | **%.2f** | **%.2f** |"
                .formatted(
                        figures.idle().platform() / figures.idle().seconds(),
                        figures.load().platform() / figures.load().seconds(),
                        figures.cpuMillisPerOrder(),
                        figures.cpuMillisPerOrderAboveIdle()));
        process(CpuSample.CLIENT);
    }

    private void process(String name) {
        line("| %s | %.1f | %.1f | %.2f | %.2f |"
                .formatted(
                        name,
                        figures.idle().perSecond(name),
                        figures.load().perSecond(name),
                        figures.perOrder(name),
                        figures.aboveIdle(name)));
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
        figures.processes()
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

    private String errors() {
        return figures.failures().isEmpty()
                ? "none"
                : figures.failuresByReason().entrySet().stream()
                        .map(failure -> failure.getValue() + " x " + failure.getKey())
                        .collect(Collectors.joining("; "));
    }

    private static String milliseconds(Latency latency) {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms"
                .formatted(latency.p50(), latency.p95(), latency.p99(), latency.max());
    }

    private void row(String what, String value) {
        line("| " + what + " | " + value + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
