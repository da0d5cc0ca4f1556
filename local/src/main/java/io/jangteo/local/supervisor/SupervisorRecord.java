package io.jangteo.local.supervisor;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who supervises a data folder, and where it listens. Written by a supervisor that has the lock.
 *
 * @param socket the path of its control socket
 */
public record SupervisorRecord(ProcessIdentity process, String socket) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Only of a supervisor that lives. */
    public static Optional<SupervisorRecord> read(DataFolder folder) {
        Path file = folder.supervisorRecord();
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), SupervisorRecord.class))
                            .filter(read -> read.process().alive())
                    : Optional.empty();
        } catch (JacksonException torn) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(DataFolder folder) throws IOException {
        Path draft = folder.supervisorRecord().resolveSibling("supervisor.draft");
        Files.writeString(draft, JSON.writeValueAsString(this));
        Files.move(
                draft, folder.supervisorRecord(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
