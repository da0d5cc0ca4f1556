package io.jangteo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.machine.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process: it reads where it works from its environment, and ends with Ctrl-C. */
class LogsCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
        try {
            said("second", "third");
            Files.writeString(folder.log("order"), "fourth\n", StandardOpenOption.APPEND);
            said("second", "third", "fourth");
            assertThat(logs.isAlive()).isTrue();
        } finally {
            logs.destroyForcibly().waitFor();
        }
    }

    @Test
    void followsTheLogsOfAllParts() throws Exception {
        Process logs = jangteo("logs", "-f", "-n", "1");
        try {
            said("kafka       | broker", "order       | third");
            Files.writeString(folder.log("kafka"), "more\n", StandardOpenOption.APPEND);
            said("kafka       | broker", "order       | third", "kafka       | more");
        } finally {
            logs.destroyForcibly().waitFor();
        }
    }

    @Test
    void endsAtTheLastLineWhenItIsNotToFollow() throws Exception {
        Process logs = jangteo("logs", "--no-follow", "order");
        try {
            await().atMost(PATIENCE).until(() -> !logs.isAlive());
            assertThat(logs.exitValue()).isZero();
            said("first", "second", "third");
        } finally {
            logs.destroyForcibly().waitFor();
        }
    }

    private void said(String... lines) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Files.readAllLines(output())).containsExactly(lines));
    }

    private Path output() {
        return path.resolve("output");
    }

    private Process jangteo(String... words) throws IOException {
        return JangteoProcess.of(folder, words)
                .redirectOutput(output().toFile())
                .start();
    }
}
