package io.jangteo.load.stores;

import io.jangteo.load.measure.Latency;
import io.jangteo.load.measure.MarkdownText;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The figures as Markdown, readable on a terminal as they are. */
final class StoresReport {

    private static final double MIB = 1024.0 * 1024;

    private StoresReport() {}

    static String of(StoresFigures figures) {
        MarkdownText text = new MarkdownText();
        StoresPlan plan = figures.plan();
        text.line("### %s, product by id from its stores%s"
                .formatted(figures.at(), figures.voidBecause().isEmpty() ? "" : ": VOID"));
        text.line("");
        figures.voidBecause().forEach(reason -> text.line("VOID: " + reason + "."));
        text.line("| | |").line("|---|---|");
        text.row(
                "Load",
                "closed loops straight at the stores, %d s each after %d s of warm-up; reads spread evenly over %,d products"
                        .formatted(plan.window().toSeconds(), plan.warmUp().toSeconds(), figures.products()));
        figures.facts().forEach(text::row);
        text.row("Memory afterwards", sizes(figures.footprint().memory()));
        text.row("Disk", sizes(figures.footprint().disk()));
        text.row("Swapped meanwhile", swapped(figures));
        text.machine(figures.machine());
        text.line("");
        text.line(
                "| Store | Read | Users | reads/s | p50 ms | p95 ms | p99 ms | max ms | store, CPU-ms per read | all of the platform | load client | pages from disk per read | major faults per read | errors |");
        text.line("|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        figures.measured().forEach(each -> text.line(row(each)));
        return text.toString();
    }

    private static String row(Measured each) {
        Latency latency = Latency.of(each.seen().micros());
        return "| %s | %s | %d | %.1f | %.2f | %.2f | %.2f | %.2f | %s | %.3f | %.3f | %.2f | %.2f | %s |"
                .formatted(
                        each.variant().store(),
                        each.variant().name(),
                        each.users(),
                        each.seen().perSecond(),
                        latency.p50(),
                        latency.p95(),
                        latency.p99(),
                        latency.max(),
                        each.seen().cpu().processes().containsKey(each.variant().store())
                                ? "%.3f".formatted(each.storeCpu())
                                : "not ours",
                        each.platformCpu(),
                        each.clientCpu(),
                        each.per(each.pagesRead()),
                        each.per(each.paging().majorFaults()),
                        MarkdownText.errors(each.seen().errors()));
    }

    private static String swapped(StoresFigures figures) {
        long in = figures.measured().stream()
                .mapToLong(each -> each.paging().swappedIn())
                .sum();
        long out = figures.measured().stream()
                .mapToLong(each -> each.paging().swappedOut())
                .sum();
        return "%,d pages in, %,d pages out, on the whole machine".formatted(in, out);
    }

    private static String sizes(Map<String, Long> bytes) {
        return new TreeMap<>(bytes)
                .entrySet().stream()
                        .map(each -> "%s %,.0f MiB".formatted(each.getKey(), each.getValue() / MIB))
                        .collect(Collectors.joining(", "));
    }
}
