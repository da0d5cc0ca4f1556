package io.jangteo.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    @Test
    void takesTheRefusalOfTheMachineForTheReasonRatherThanWhatFollowsFromIt() throws IOException {
        Path log = log("""
                [ERROR] InnoDB: preallocating 12582912 bytes for file ./ibdata1 failed with error 28
                [ERROR] InnoDB: Could not set the file size of './ibdata1'. Probably out of disk space
                [ERROR] Plugin 'InnoDB' registration as a STORAGE ENGINE failed.
                [ERROR] Aborting
                """);

        assertThat(LogTail.reason(log, 0).orElseThrow()).endsWith("Probably out of disk space");
        assertThat(LogTail.refusal(log, 0)).isPresent();
    }

    @Test
    void takesTheLastErrorForTheReasonWhereTheMachineRefusedNothing() throws IOException {
        Path log = log("""
                ERROR first
                Caused by: java.lang.IllegalStateException: no such table
                \tat io.jangteo.Errors.line(Errors.java:1)
                shutting down
                """);

        assertThat(LogTail.reason(log, 0)).contains("Caused by: java.lang.IllegalStateException: no such table");
        assertThat(LogTail.refusal(log, 0)).isEmpty();
    }

    @Test
    void doesNotTakeForTheReasonWhatIsSaidOnTheWayOut() throws IOException {
        Path log = log("""
                [DistributedHerder-connect-1-1] ERROR Uncaught exception in herder work thread, exiting:
                org.apache.kafka.connect.errors.ConnectException: Timed out while creating topic _connect-offsets
                [connect-shutdown-hook] ERROR Executor did not terminate in time
                """);

        assertThat(LogTail.reason(log, 0).orElseThrow()).endsWith("Timed out while creating topic _connect-offsets");
    }

    @Test
    void takesForARefusalWhatTheJvmSaysAndNotAnOptionThatNamesIt() throws IOException {
        Path log = log("""
                [INFO ][o.o.n.Node] JVM arguments [-Xmx768m, -XX:+ExitOnOutOfMemoryError]
                [WARN ][stderr] Caused by: java.io.IOException: Mount point not found
                """);

        assertThat(LogTail.reason(log, 0).orElseThrow()).endsWith("Mount point not found");
        assertThat(LogTail.refusal(log, 0)).isEmpty();
        assertThat(LogTail.refusal(log("java.lang.OutOfMemoryError: Java heap space\n"), 0))
                .isPresent();
    }

    @Test
    void takesTheLastWordsWhereThereIsNoError() throws IOException {
        assertThat(LogTail.reason(log("begins\nends\n\n"), 0)).contains("ends");
    }

    @Test
    void looksOnlyAtWhatWasWrittenSince() throws IOException {
        Path log = log("No space left on device\n");

        assertThat(LogTail.reason(log, LogTail.size(log))).isEmpty();
        assertThat(LogTail.refusal(log, LogTail.size(log))).isEmpty();
    }

    @Test
    void hasNothingToSayOfALogThatIsNotThere() {
        assertThat(LogTail.of(folder.resolve("none.log"), 5)).isEmpty();
        assertThat(LogTail.reason(folder.resolve("none.log"), 0)).isEmpty();
        assertThat(LogTail.size(folder.resolve("none.log"))).isZero();
    }

    @Test
    void showsTheLastLinesOfALongLog() throws IOException {
        Path log = log("line\n".repeat(50_000) + "the end\n");

        assertThat(LogTail.of(log, 2)).containsExactly("line", "the end");
    }

    @Test
    void showsTheLastLinesBeforeAPlace() throws IOException {
        Path log = log("first\nsecond\n");
        long end = LogTail.size(log);
        log("first\nsecond\nthird\n");

        assertThat(LogTail.of(log, end, 1)).containsExactly("second");
    }

    private Path log(String content) throws IOException {
        return Files.writeString(folder.resolve("part.log"), content);
    }
}
