package io.jangteo.local.parts;

import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which process runs a part, kept on disk, so that the next supervisor finds what one that was killed left behind.
 *
 * @param fingerprint of the launch: another one means that the process runs something else than what is wanted now
 */
public record ProcessRecord(ProcessIdentity process, String fingerprint) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A record that cannot be read was never finished, and the process behind it never announced: as if there were none. */
    public static Optional<ProcessRecord> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), ProcessRecord.class))
                            .filter(read -> read.process().alive())
                    : Optional.empty();
        } catch (JacksonException torn) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By part, those whose process lives. */
    public static Map<String, ProcessIdentity> all(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, ProcessIdentity> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .forEach(file -> read(file)
                            .ifPresent(record ->
                                    found.put(file.getFileName().toString().replace(".json", ""), record.process())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    void write(Path file) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, JSON.writeValueAsString(this));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
