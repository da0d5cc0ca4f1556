package io.jangteo.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorRecordTest {

    @TempDir
    private Path path;

    private DataFolder folder;

    @BeforeEach
    void open() {
        folder = new DataFolder(path);
        folder.open();
    }

    @Test
    void findsASupervisorThatLives() throws IOException {
        var record = new SupervisorRecord(ProcessIdentity.self(), "/run/control.sock");
        record.write(folder);

        assertThat(SupervisorRecord.read(folder)).contains(record);
    }

    @Test
    void takesARecordOfADeadSupervisorForNone() throws IOException {
        ProcessIdentity self = ProcessIdentity.self();
        new SupervisorRecord(new ProcessIdentity(self.pid(), self.startTicks() - 1, self.boot()), "/run/control.sock")
                .write(folder);

        assertThat(SupervisorRecord.read(folder)).isEmpty();
    }

    @Test
    void takesATornRecordForNone() throws IOException {
        Files.writeString(folder.supervisorRecord(), "{\"process\":{\"pid\":");

        assertThat(SupervisorRecord.read(folder)).isEmpty();
        Files.delete(folder.supervisorRecord());
        assertThat(SupervisorRecord.read(folder)).isEmpty();
    }
}
