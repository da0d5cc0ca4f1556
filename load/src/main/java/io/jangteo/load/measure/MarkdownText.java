package io.jangteo.load.measure;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines of Markdown that every bench prints, readable on a terminal as they are. */
public final class MarkdownText {

    private final StringBuilder text = new StringBuilder();

    public MarkdownText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A line of a table with two columns. */
    public MarkdownText row(String what, String value) {
        return line("| " + what + " | " + value + " |");
    }

    public MarkdownText machine(MachineFacts machine) {
        row(
                "Machine",
                "%d cores (%s), %.1f GiB, %s, JDK %s"
                        .formatted(
                                machine.cores(),
                                machine.processor(),
                                machine.memoryGib(),
                                machine.kernel(),
                                machine.jdk()));
        return row("Commit", machine.commit());
    }

    /** @param thing what is counted, such as "order" */
    public MarkdownText processes(Cost cost, String thing) {
        line("| Process | idle, ms/s | under load, ms/s | ms per %s | of it beyond idle |".formatted(thing));
        line("|---|---:|---:|---:|---:|");
        cost.processes().forEach(name -> process(cost, name));
        line("| **platform** | %.1f | %.1f | **%.2f** | **%.2f** |"
                .formatted(
                        cost.idle().platform() / cost.idle().seconds(),
                        cost.load().platform() / cost.load().seconds(),
                        cost.platform(),
                        cost.platformAboveIdle()));
        return process(cost, CpuSample.CLIENT);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Who used the cores, in percent of all of them. */
    public static String cores(CpuUse use, int cores) {
        double capacity = 10.0 * use.seconds() * cores;
        return "%.0f %% busy: platform %.0f %%, load client %.0f %%, others %.0f %%; stolen by the host %.0f %%"
                .formatted(
                        use.machine() / capacity,
                        use.platform() / capacity,
                        use.client() / capacity,
                        use.foreign() / capacity,
                        use.stolen() / capacity);
    }

    public static String errors(Map<String, ? extends Number> errors) {
        return errors.isEmpty()
                ? "none"
                : errors.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(error -> error.getValue() + " x " + error.getKey())
                        .collect(Collectors.joining("; "));
    }

    public static String milliseconds(double value) {
        return String.format(Locale.ROOT, value < 1000 ? "%.1f ms" : "%.0f ms", value);
    }

    private MarkdownText process(Cost cost, String name) {
        return line("| %s | %.1f | %.1f | %.2f | %.2f |"
                .formatted(
                        name,
                        cost.idle().perSecond(name),
                        cost.load().perSecond(name),
                        cost.of(name),
                        cost.aboveIdle(name)));
    }
}
