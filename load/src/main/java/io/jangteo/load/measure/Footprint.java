package io.jangteo.load.measure;

import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What everything takes while it runs.
 *
 * @param memory resident bytes by process
 * @param disk bytes by folder of the data folder
 */
public record Footprint(Map<String, Long> memory, Map<String, Long> disk) {

    public static Footprint of(Map<String, ProcessIdentity> processes, Path dataFolder) throws IOException {
        Map<String, Long> memory = new TreeMap<>();
        processes.forEach((name, process) -> memory.put(name, process.residentBytes()));
        Map<String, Long> disk = new TreeMap<>();
        for (Path folder : list(dataFolder)) {
            if (Files.isDirectory(folder)) {
                disk.put(folder.getFileName().toString(), size(folder));
            }
        }
        return new Footprint(memory, disk);
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path entry : list(folder)) {
            size += Files.isSymbolicLink(entry) ? 0 : Files.isDirectory(entry) ? size(entry) : length(entry);
        }
        return size;
    }

    /** Engines delete files while they are counted. */
    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (NoSuchFileException deletedMeanwhile) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long length(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException deletedMeanwhile) {
            return 0;
        }
    }
}
