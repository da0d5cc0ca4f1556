package io.jangteo.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class LifecycleTest {

    private static final Runnable NOTHING = () -> {};

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(folder);
    }

    @AfterEach
    void leaveNothingBehind() {
        assertThat(ProcessRecord.all(stage.folder().processRecords())).isEmpty();
    }

    @Test
    void stopsWhatWasStartedInReverseWhenAPartFails() {
        RunningPart mariaDb = ranked("mariadb", 4);
        RunningPart kafka = ranked("kafka", 3, "mariadb");
        RunningPart order =
                stage.running(stage.silent("order", "exit 1").needing("kafka").stopping(1, Duration.ofSeconds(10)));
        var life = new Lifecycle(List.of(mariaDb, kafka, order), true);

        assertThatThrownBy(() -> life.start(NOTHING)).hasMessageMatching("(?s)order: .*ended while starting.*");

        assertThat(stage.heard(PartState.STOPPED)).containsSubsequence("kafka STOPPED", "mariadb STOPPED");
        assertThat(List.of(mariaDb, kafka, order))
                .allSatisfy(part -> assertThat(part.process()).isEmpty());
    }

    @Test
    void startsNothingWhenWhatMustHoldBeforeDoesNot() {
        var life = new Lifecycle(List.of(ranked("mariadb", 4)), true);

        assertThatThrownBy(() -> life.start(() -> {
                    throw new MachineFailure("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(stage.heard(PartState.STARTING)).isEmpty();
    }

    @Test
    void endsAStartThatIsUnderWayWhenItIsStoppedFromAnotherThread() throws Exception {
        RunningPart mariaDb = ranked("mariadb", 4);
        RunningPart kafka =
                stage.running(stage.silent("kafka", "exec sleep 600").needing("mariadb"));
        RunningPart order = ranked("order", 1, "kafka");
        var life = new Lifecycle(List.of(mariaDb, kafka, order), true);
        CompletableFuture<Void> start = startAside(life);
        await().until(() -> kafka.process().isPresent());
        ProcessIdentity inTheMiddle = kafka.process().orElseThrow();

        life.stop();

        assertThat(inTheMiddle.alive()).isFalse();
        assertThat(mariaDb.process()).isEmpty();
        assertThat(stage.heard()).doesNotContain("order STARTING");
        await().until(start::isCompletedExceptionally);
    }

    @Test
    void isNotStartedOnceItWasStopped() throws Exception {
        var life = new Lifecycle(List.of(ranked("mariadb", 4)), true);
        life.stop();

        assertThatThrownBy(() -> life.start(NOTHING)).hasMessageContaining("was stopped");
        assertThatThrownBy(life::startMissing).hasMessageContaining("was stopped");
        assertThat(stage.heard(PartState.STARTING)).isEmpty();
    }

    @Test
    void startsOnlyWhatIsMissing() throws Exception {
        RunningPart mariaDb = ranked("mariadb", 4);
        RunningPart kafka = ranked("kafka", 3);
        var life = new Lifecycle(List.of(mariaDb, kafka), false);
        life.start(NOTHING);
        kafka.kill();

        life.startMissing();

        assertThat(stage.heard(PartState.STARTING))
                .containsExactlyInAnyOrder("mariadb STARTING", "kafka STARTING", "kafka STARTING");
        assertThat(kafka.status().healthy()).isTrue();
        life.stop();
    }

    @Test
    void endsTheStartOfWhatIsMissingWhenItIsStopped() throws Exception {
        var never = new CountDownLatch(1);
        RunningPart mariaDb = ranked("mariadb", 4);
        RunningPart topics = stage.running(Part.step("topics", "topics", _ -> {
            if (stage.heard().contains("topics READY")) {
                never.await();
            }
        }));
        var life = new Lifecycle(List.of(mariaDb, topics), false);
        life.start(NOTHING);
        topics.staysDead("for a test");
        CompletableFuture<Void> missing = aside(life::startMissing);

        life.stop();

        await().until(missing::isDone);
        assertThat(mariaDb.process()).isEmpty();
    }

    private interface Deed {
        void run() throws InterruptedException;
    }

    private static CompletableFuture<Void> startAside(Lifecycle life) {
        return aside(() -> life.start(NOTHING));
    }

    private static CompletableFuture<Void> aside(Deed deed) {
        return CompletableFuture.runAsync(() -> {
            try {
                deed.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private RunningPart ranked(String name, int rank, String... needs) {
        return stage.running(stage.sleeper(name).needing(needs).stopping(rank, Duration.ofSeconds(10)));
    }
}
