package io.jangteo.load.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the whole machine has moved between memory and disk since it was started, from {@code /proc/vmstat}.
 *
 * @param swappedIn pages of processes that were read back from swap space
 * @param swappedOut pages of processes that were written there
 * @param majorFaults how often a process waited for a page from disk, of a mapped file or from swap
 */
public record Paging(long swappedIn, long swappedOut, long majorFaults) {

    public static Paging now() throws IOException {
        return parse(Files.readAllLines(Path.of("/proc/vmstat")));
    }

    static Paging parse(List<String> lines) {
        return new Paging(value(lines, "pswpin"), value(lines, "pswpout"), value(lines, "pgmajfault"));
    }

    public Paging since(Paging before) {
        return new Paging(
                swappedIn - before.swappedIn, swappedOut - before.swappedOut, majorFaults - before.majorFaults);
    }

    private static long value(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + " "))
                .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
