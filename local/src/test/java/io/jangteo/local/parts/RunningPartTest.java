package io.jangteo.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class RunningPartTest {

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(folder);
    }

    @AfterEach
    void leaveNothingBehind() {
        ProcessRecord.all(stage.folder().processRecords()).values().forEach(ProcessIdentity::kill);
    }

    @Test
    void namesThePartTheReasonAndTheLinesOfItsLogThatTells() {
        RunningPart kafka = stage.running(
                stage.silent(
                        "kafka",
                        "echo '[INFO] begins'; echo 'java.io.IOException: No space left on device'; echo '\tat java.base'; exit 1"));

        assertThatThrownBy(kafka::start)
                .isInstanceOf(PartFailure.class)
                .hasMessageMatching("(?s)kafka: .*ended while starting.*")
                .hasMessageContaining("kafka.log says: java.io.IOException: No space left on device");
        assertThat(kafka.state()).isEqualTo(PartState.DEAD);
    }

    @Test
    void doesNotBlameThisFailureOnALineOfAnEarlierRun() throws Exception {
        Files.writeString(stage.folder().log("kafka"), "ERROR of yesterday\n");

        RunningPart kafka = stage.running(stage.silent("kafka", "echo 'ends quietly'"));

        assertThatThrownBy(kafka::start).hasMessageContaining("says: ends quietly");
    }

    @Test
    void endsTheProcessEvenWhenItCannotBePutOnRecord() throws Exception {
        Path record = stage.folder().processRecord("mariadb");
        Files.createDirectory(record.resolveSibling(record.getFileName() + ".draft"));
        Path pid = folder.resolve("pid");
        RunningPart mariaDb = stage.running(stage.shell("mariadb", "echo $$ > " + pid + "; exec sleep 600"));

        assertThatThrownBy(mariaDb::start).isInstanceOf(PartFailure.class);
        ProcessIdentity process = mariaDb.process().orElseThrow();
        mariaDb.stop();

        assertThat(process.alive()).isFalse();
    }

    @Test
    void takesOverAProcessThatAnEarlierSupervisorLeftBehind() throws Exception {
        RunningPart before = stage.running(stage.sleeper("order"));
        before.start();

        RunningPart after = stage.running(stage.sleeper("order"));
        after.start();

        assertThat(after.process()).isEqualTo(before.process()).isNotEmpty();
        after.stop();
    }

    @Test
    void endsWhatAnEarlierSupervisorLeftBehindIfSomethingElseIsWantedNow() throws Exception {
        RunningPart before = stage.running(stage.sleeper("order"));
        before.start();

        RunningPart after = stage.running(stage.shell("order", "exec sleep 601"));
        after.start();

        assertThat(before.process()).isEmpty();
        assertThat(after.process()).isNotEmpty();
        after.stop();
    }

    @Test
    void stopsWhatAnEarlierSupervisorLeftBehindWithoutStartingIt() throws Exception {
        RunningPart before = stage.running(stage.sleeper("order"));
        before.start();

        stage.running(stage.sleeper("order")).stop();

        assertThat(before.process()).isEmpty();
        assertThat(ProcessRecord.all(stage.folder().processRecords())).isEmpty();
    }

    @Test
    void namesTheHolderOfATakenPort() throws Exception {
        Files.writeString(stage.folder().log("gateway"), "ERROR of yesterday\n");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Part sleeper = stage.sleeper("gateway");
            RunningPart gateway = stage.running(Part.process(
                    "gateway", "the door", List.of(taken.getLocalPort()), sleeper.launch(), sleeper.probe()));

            assertThatThrownBy(gateway::start)
                    .hasMessageContaining("gateway: port " + taken.getLocalPort() + " is taken by process "
                            + ProcessHandle.current().pid())
                    .hasMessageNotContaining("yesterday");
        }
    }

    @Test
    void killsAPartThatDoesNotEndInTime() throws Exception {
        RunningPart deaf = stage.running(
                stage.shell("deaf", "trap '' TERM; exec sleep 600").stopping(1, Duration.ofMillis(200)));
        deaf.start();
        ProcessIdentity process = deaf.process().orElseThrow();

        deaf.stop();

        assertThat(process.alive()).isFalse();
    }

    @Test
    void stopsAPausedPart() throws Exception {
        RunningPart paused = stage.running(stage.sleeper("paused"));
        paused.start();
        ProcessIdentity process = paused.process().orElseThrow();
        process.pause();

        paused.stop();

        assertThat(process.alive()).isFalse();
    }

    @Test
    void tellsOfAPartThatIsReadyAndOfOneThatDied() throws Exception {
        int port = unusedPort();
        Part shell = stage.shell("order", "echo begins; echo 'keeps the last word'; exec sleep 600");
        RunningPart part =
                stage.running(Part.process("order", "orders, the saga", List.of(port), shell.launch(), shell.probe()));
        part.start();
        // The part is ready as soon as its process is there: the shell may not have said anything yet.
        await().until(() -> LogTail.of(stage.folder().log("order"), 1), List.of("keeps the last word")::equals);

        PartStatus ready = part.status();
        assertThat(ready.healthy()).isTrue();
        assertThat(ready.state()).isEqualTo(PartState.READY);
        assertThat(ready.what()).isEqualTo("orders, the saga");
        assertThat(ready.ports()).containsExactly(port);
        assertThat(ready.pid()).isEqualTo(part.process().orElseThrow().pid()).isPositive();
        assertThat(ready.residentBytes()).isPositive();
        assertThat(ready.restarts()).isZero();
        assertThat(ready.lastLines()).isEmpty();

        part.kill();

        PartStatus dead = part.status();
        assertThat(dead.healthy()).isFalse();
        assertThat(dead.state()).isEqualTo(PartState.DEAD);
        assertThat(dead.pid()).isZero();
        assertThat(dead.residentBytes()).isZero();
        assertThat(dead.lastLines()).containsExactly("begins", "keeps the last word");
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
