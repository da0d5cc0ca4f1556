package io.jangteo.load.reads;

import io.jangteo.load.measure.Cost;
import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.MarkdownText;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** The figures as a block for {@code docs/benchmarks.md}, readable on a terminal as it is. */
final class ReadsReport {

    private static final double PERCENT = 100;
    private static final double MIB = 1024.0 * 1024;

    private final ReadsFigures figures;
    private final MarkdownText text = new MarkdownText();

    private ReadsReport(ReadsFigures figures) {
        this.figures = figures;
    }

    static String of(ReadsFigures figures) {
        var report = new ReadsReport(figures);
        report.headline();
        report.verdict();
        report.loops();
        report.ramps();
        report.aims();
        report.cpu("ms of CPU per request", (cost, process) -> cost.of(process));
        report.footprint();
        report.pages();
        return report.text.toString();
    }

    private void headline() {
        text.line("### Reads, %s%s"
                .formatted(figures.at().truncatedTo(ChronoUnit.SECONDS), figures.valid() ? "" : ": VOID"));
        text.line("");
        figures.voidBecause().forEach(why -> text.line("**VOID: " + why + "**\n"));
        ReadsPlan plan = figures.plan();
        text.line("| | |");
        text.line("|---|---|");
        text.row("Asked for", figures.material());
        text.row(
                "Draw",
                plan.exponent() == 0
                        ? "each as often as any other, seed " + plan.seed()
                        : "the k-th with a weight of 1/k^%s, seed %d".formatted(plan.exponent(), plan.seed()));
        if (plan.copies()) {
            text.row("Copies", "users keep what they have seen; of the answers, 304 were " + unchanged());
        }
        text.row("Tool", "Gatling in a process of its own with %d MiB, through the gateway".formatted(plan.heapMib()));
        text.machine(figures.machine());
    }

    private String unchanged() {
        return figures.steps().stream()
                .map(step -> "%.0f %% of %s"
                        .formatted(
                                step.recording().shareUnchanged() * PERCENT,
                                step.step().name()))
                .collect(Collectors.joining(", "));
    }

    private void verdict() {
        List<String> missed = figures.missedThresholds();
        boolean asserted =
                figures.steps().stream().anyMatch(step -> step.step().shape().thinks());
        if (asserted || !missed.isEmpty()) {
            text.row("Thresholds", missed.isEmpty() ? "all met" : "**missed: " + String.join("; ", missed) + "**");
        }
    }

    private void loops() {
        List<StepFigures> loops = steps(false);
        if (loops.isEmpty()) {
            return;
        }
        text.line("");
        text.line("Closed loops, %d s after %d s of warm-up; each user asks again as soon as the answer is there:"
                .formatted(
                        figures.plan().window().toSeconds(),
                        figures.plan().warmUp().toSeconds()));
        text.line("");
        text.line(
                "| reads | users | requests/s | errors | p50, ms | p95, ms | p99, ms | max, ms | CPU-ms per request | beyond idle | all cores |");
        text.line("|---|---:|---:|---|---:|---:|---:|---:|---:|---:|---|");
        loops.forEach(this::loop);
    }

    private void loop(StepFigures step) {
        Histogram reads = step.answers(false);
        Cost cost = figures.cost(step);
        text.line("| %s | %d | %.0f | %s | %s | %s | %s | %s | %.3f | %.3f | %s |"
                .formatted(
                        step.step().reads().word(),
                        step.step().shape().users(),
                        step.requestsPerSecond(),
                        MarkdownText.errors(step.errors()),
                        at(reads, 50),
                        at(reads, 95),
                        at(reads, 99),
                        at(reads, 100),
                        cost.platform(),
                        cost.platformAboveIdle(),
                        MarkdownText.cores(step.cpu(), figures.machine().cores())));
        if (step.step().reads().writesPercent() > 0) {
            Histogram writes = step.answers(true);
            text.line("| its writes | | %.1f | | %s | %s | %s | %s | | | |"
                    .formatted(
                            writes.getTotalCount() / step.recording().seconds(),
                            at(writes, 50),
                            at(writes, 95),
                            at(writes, 99),
                            at(writes, 100)));
        }
    }

    private void ramps() {
        List<StepFigures> ramps = steps(true);
        if (ramps.isEmpty()) {
            return;
        }
        text.line("");
        text.line(
                "1 to %d users within %d s (they come for 7/10 of the time and leave within the last 1/10), who think for 0.5 to 1.0 s after each answer:"
                        .formatted(figures.plan().users(), figures.plan().ramp().toSeconds()));
        text.line("");
        text.line(
                "| reads | requests | requests/s | errors | p50, ms | p90, ms | p95, ms | p99, ms | max, ms | < 1 s | < 5 s | < 10 s | CPU-ms per request | beyond idle |");
        text.line("|---|---:|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        ramps.forEach(step -> {
            Cost cost = figures.cost(step);
            ramp(
                    step,
                    step.step().reads().word(),
                    false,
                    "%.3f | %.3f".formatted(cost.platform(), cost.platformAboveIdle()));
            if (step.step().reads().writesPercent() > 0) {
                ramp(step, "its writes", true, " | ");
            }
        });
    }

    private void ramp(StepFigures step, String name, boolean writes, String cost) {
        Histogram answers = step.answers(writes);
        text.line("| %s | %d | %.1f | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        writes ? answers.getTotalCount() : step.requests(),
                        writes ? answers.getTotalCount() / step.recording().seconds() : step.requestsPerSecond(),
                        writes ? "" : MarkdownText.errors(step.errors()),
                        at(answers, 50),
                        at(answers, 90),
                        at(answers, 95),
                        at(answers, 99),
                        at(answers, 100),
                        share(step, writes, 1),
                        share(step, writes, 5),
                        share(step, writes, 10),
                        cost));
    }

    private void aims() {
        List<Aims.Aim> aims = Aims.of(figures.steps());
        if (aims.isEmpty()) {
            return;
        }
        text.line("");
        text.line("| Aim | at most | found | |");
        text.line("|---|---:|---:|---|");
        aims.forEach(aim -> text.line("| %s | %.1f | %.3f | %s |"
                .formatted(aim.what(), aim.limit(), aim.found(), aim.met() ? "met" : "**missed**")));
    }

    private void cpu(String title, ToDoubleBiFunction<Cost, String> value) {
        List<StepFigures> steps = figures.steps();
        if (steps.isEmpty()) {
            return;
        }
        text.line("");
        text.line("| %s | idle, ms/s | %s |"
                .formatted(
                        title,
                        steps.stream()
                                .map(step -> step.step().reads().word() + " "
                                        + (step.step().shape().thinks()
                                                ? "ramp"
                                                : step.step().shape().users()))
                                .collect(Collectors.joining(" | "))));
        text.line("|---|---:" + "|---:".repeat(steps.size()) + "|");
        figures.cost(steps.getFirst()).processes().forEach(process -> cpuOf(process, value));
        text.line("| **platform** | %.1f | %s |"
                .formatted(
                        figures.idle().platform() / figures.idle().seconds(),
                        steps.stream()
                                .map(step ->
                                        "**%.3f**".formatted(figures.cost(step).platform()))
                                .collect(Collectors.joining(" | "))));
        cpuOf(CpuSample.CLIENT, value);
    }

    private void cpuOf(String process, ToDoubleBiFunction<Cost, String> value) {
        text.line("| %s | %.1f | %s |"
                .formatted(
                        process,
                        figures.idle().perSecond(process),
                        figures.steps().stream()
                                .map(step -> "%.3f".formatted(value.applyAsDouble(figures.cost(step), process)))
                                .collect(Collectors.joining(" | "))));
    }

    private void footprint() {
        text.line("");
        text.line("Memory afterwards: %s.".formatted(sizes(figures.footprint().memory())));
        text.line("");
        text.line("Disk: %s.".formatted(sizes(figures.footprint().disk())));
    }

    private void pages() {
        text.line("");
        figures.steps()
                .forEach(step -> text.line("Gatling's report of %s: %s"
                        .formatted(step.step().name(), step.html().resolve("index.html"))));
    }

    private List<StepFigures> steps(boolean thinking) {
        return figures.steps().stream()
                .filter(step -> step.step().shape().thinks() == thinking)
                .toList();
    }

    private static String sizes(Map<String, Long> bytes) {
        return new TreeSet<>(bytes.keySet())
                .stream()
                        .map(name -> "%s %,.0f MiB".formatted(name, bytes.getOrDefault(name, 0L) / MIB))
                        .collect(Collectors.joining(", "));
    }

    private static String share(StepFigures step, boolean writes, int seconds) {
        return "%.2f %%".formatted(step.shareWithin(writes, seconds) * PERCENT);
    }

    private static String at(Histogram answers, double percentile) {
        return "%.1f".formatted(StepFigures.millis(answers, percentile));
    }
}
