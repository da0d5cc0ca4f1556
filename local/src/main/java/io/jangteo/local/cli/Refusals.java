package io.jangteo.local.cli;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.parts.LogTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the machine has refused to any part since a certain moment, by the parts' logs. A shop that answers "busy" because the
 * database's disk is full does not know that; the database's log does.
 */
final class Refusals {
    private final DataFolder folder;
    private final Map<Path, Long> sizes = new TreeMap<>();

    private Refusals(DataFolder folder) {
        this.folder = folder;
        logs().forEach(log -> sizes.put(log, LogTail.size(log)));
    }

    static Refusals fromNowOn(DataFolder folder) {
        return new Refusals(folder);
    }

    /** A line for each part that was refused something and one for a disk that is nearly full; empty if there is nothing to say. */
    String told() {
        String parts = logs().stream()
                .flatMap(log -> LogTail.refusal(log, sizes.getOrDefault(log, 0L)).stream()
                        .map(line -> "\n  " + log + " says: " + line.strip()))
                .collect(Collectors.joining());
        return parts + folder.scarcity().map(said -> "\n  " + said).orElse("");
    }

    private List<Path> logs() {
        try (Stream<Path> files = Files.list(folder.logs())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
