package io.jangteo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.machine.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process: it reads where it works from its environment, and ends with Ctrl-C. */
@Timeout(60)
class LogsCommandTest {

    @TempDir
    private Path path;

    private DataFolder folder;

    @BeforeEach
    void aPartThatHasSaidSomething() throws IOException {
        folder = new DataFolder(path.resolve("data"));
        folder.open();
        Files.writeString(folder.log("order"), "first\nsecond\nthird\n");
        Files.writeString(folder.log("kafka"), "broker\n");
    }

    @Test
    void followsThePartsLog() throws Exception {
        Process logs = jangteo("logs", "-n", "2", "order");
        try (BufferedReader said = logs.inputReader()) {
            assertThat(said.readLine()).isEqualTo("second");
            assertThat(said.readLine()).isEqualTo("third");

            Files.writeString(folder.log("order"), "fourth\n", StandardOpenOption.APPEND);

            assertThat(said.readLine()).isEqualTo("fourth");
            assertThat(logs.isAlive()).isTrue();
        } finally {
            logs.destroyForcibly().waitFor();
        }
    }

    @Test
    void followsTheLogsOfAllParts() throws Exception {
        Process logs = jangteo("logs", "-f", "-n", "1");
        try (BufferedReader said = logs.inputReader()) {
            assertThat(said.readLine()).isEqualTo("kafka       | broker");
            assertThat(said.readLine()).isEqualTo("order       | third");

            Files.writeString(folder.log("kafka"), "more\n", StandardOpenOption.APPEND);

            assertThat(said.readLine()).isEqualTo("kafka       | more");
        } finally {
            logs.destroyForcibly().waitFor();
        }
    }

    @Test
    void endsAtTheLastLineWhenItIsNotToFollow() throws Exception {
        Process logs = jangteo("logs", "--no-follow", "order");
        try (BufferedReader said = logs.inputReader()) {
            assertThat(said.lines()).containsExactly("first", "second", "third");
            assertThat(logs.waitFor()).isZero();
        } finally {
            logs.destroyForcibly().waitFor();
        }
    }

    private Process jangteo(String... words) throws IOException {
        return JangteoProcess.start(folder, words);
    }
}
