package io.jangteo.local.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.PlatformStatus;
import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.FolderLock;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import io.jangteo.local.parts.PartState;
import io.jangteo.local.parts.PartStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No engine: the database from outside is a socket that listens, and the broker one that does not. */
@Timeout(60)
class SupervisorTest {

    @TempDir
    private Path path;

    private final Map<String, String> settings = new HashMap<>();
    private ServerSocket database;
    private DataFolder folder;
    private SupervisorClient client;

    @BeforeEach
    void nameEnginesFromOutside() throws IOException {
        database = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        settings.put("JANGTEO_MYSQL_URL", "jdbc:mariadb://127.0.0.1:" + database.getLocalPort() + "/jangteo_{service}");
        settings.put("JANGTEO_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        settings.put("JANGTEO_MIN_FREE_MB", "0");
        folder = new DataFolder(path.resolve("data"));
        client = new SupervisorClient(folder);
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void tellsWhoeverLaunchedItWhyNothingWasStarted() throws Exception {
        settings.put("JANGTEO_MIN_FREE_MB", Integer.toString(Integer.MAX_VALUE));
        CompletableFuture<Integer> exit = supervise();

        Optional<Message> last = client.ask(Command.FOLLOW, _ -> {});

        assertThat(last.orElseThrow().phase()).isEqualTo(Phase.FAILED);
        assertThat(last.orElseThrow().detail()).contains("MB are free on " + folder.path());
        assertThat(exit.join()).isEqualTo(1);
        assertTheFolderIsFree();
    }

    @Test
    void saysWhatIsStartingAndStopsInTheMiddleWhenAsked() throws Exception {
        CompletableFuture<Integer> exit = supervise();
        await().until(() -> state("schemas") == PartState.READY);
        assertThat(state("topics")).isEqualTo(PartState.WAITING);
        assertThat(state("mariadb")).isEqualTo(PartState.READY);

        List<Phase> heard = new ArrayList<>();
        client.ask(Command.STOP, message -> {
            if (message.phase() != null) {
                heard.add(message.phase());
            }
        });

        assertThat(heard).startsWith(Phase.STOPPING).endsWith(Phase.DOWN);
        await().until(exit::isDone);
        assertTheFolderIsFree();
    }

    @Test
    void sendsASecondStartAwayWhileTheFirstIsUnderWay() throws Exception {
        CompletableFuture<Integer> exit = supervise();

        Message answer = client.ask(Command.ENSURE, _ -> {}).orElseThrow();

        assertThat(answer.phase()).isEqualTo(Phase.STARTING);
        client.ask(Command.STOP, _ -> {});
        await().until(exit::isDone);
    }

    @Test
    void saysWhoHoldsTheFolderWhenTwoBeginInTheSameMoment() throws Exception {
        folder.open();
        Process loser = new ProcessBuilder("sleep", "600").start();
        ProcessIdentity sentAway = ProcessIdentity.of(loser.pid()).orElseThrow();
        loser.destroyForcibly().waitFor();
        Files.writeString(folder.log("supervisor"), "sent away\n2026-03-01T12:00:00Z kafka STARTING\n");

        try (FolderLock _ = FolderLock.take(folder.lockFile()).orElseThrow()) {
            assertThatThrownBy(() -> client.awaitRecord(sentAway))
                    .isInstanceOf(MachineFailure.class)
                    .hasMessageStartingWith(
                            "Process " + ProcessHandle.current().pid() + " holds the data folder " + folder.path());
        }
        assertTheFolderIsFree();
    }

    @Test
    void tellsAFollowerWhatHappenedBeforeItCameAndHowTheStartEnds() throws Exception {
        CompletableFuture<Integer> exit = supervise();
        await().until(() -> state("schemas") == PartState.READY);
        List<String> heard = new ArrayList<>();
        CompletableFuture<Message> end = CompletableFuture.supplyAsync(() -> follow(heard));
        await().until(() -> heard.contains("schemas"));

        client.ask(Command.STOP, _ -> {});

        assertThat(end.join().phase()).isIn(Phase.STOPPING, Phase.DOWN);
        await().until(exit::isDone);
    }

    private Message follow(List<String> heard) {
        try {
            return client.ask(Command.FOLLOW, message -> heard.add(String.valueOf(message.part())))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<Integer> supervise() {
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                var supervisor = new Supervisor(LocalPlatform.options(new Environment(Map.copyOf(settings)))
                        .dataFolder(folder.path())
                        .services()
                        .withoutRelay());
                exit.complete(supervisor.run());
            } catch (IOException | InterruptedException | RuntimeException e) {
                exit.completeExceptionally(e);
            }
        });
        await().until(() -> client.running().isPresent() || exit.isDone());
        return exit;
    }

    private PartState state(String part) throws IOException {
        PlatformStatus status =
                client.ask(Command.STATUS, _ -> {}).map(Message::status).orElseThrow();
        return status.parts().stream()
                .filter(known -> known.name().equals(part))
                .map(PartStatus::state)
                .findFirst()
                .orElseThrow();
    }

    private void assertTheFolderIsFree() {
        FolderLock.take(folder.lockFile()).orElseThrow().close();
    }
}
