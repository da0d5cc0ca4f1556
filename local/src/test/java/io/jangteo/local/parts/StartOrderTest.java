package io.jangteo.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class StartOrderTest {

    private static final Work NOTHING = _ -> {};

    @TempDir
    private Path folder;

    private Stage stage;

    @BeforeEach
    void setTheStage() {
        stage = new Stage(folder);
    }

    @Test
    void startsAPartOnlyWhenAllThatItNeedsIsReady() throws Exception {
        List<RunningPart> parts = List.of(
                step("order", NOTHING, "topics", "schemas"),
                step("topics", NOTHING, "kafka"),
                step("schemas", NOTHING),
                step("kafka", NOTHING));

        StartOrder.start(parts);

        assertThat(stage.heard(PartState.READY))
                .containsExactlyInAnyOrder("kafka READY", "schemas READY", "topics READY", "order READY")
                .containsSubsequence("kafka READY", "topics READY", "order READY")
                .containsSubsequence("schemas READY", "order READY");
    }

    @Test
    void startsPartsThatDoNotNeedEachOtherSideBySide() throws Exception {
        var together = new CyclicBarrier(2);
        Work meet = _ -> together.await(10, TimeUnit.SECONDS);

        StartOrder.start(List.of(step("database", meet), step("broker", meet)));

        assertThat(stage.heard(PartState.READY)).hasSize(2);
    }

    @Test
    void makesAProcesssFilesWhileItsNeedsAreStillStarting() throws Exception {
        var filesMade = new CountDownLatch(1);
        Work slow = _ -> assertThat(filesMade.await(10, TimeUnit.SECONDS)).isTrue();
        RunningPart service =
                stage.running(stage.sleeper("service").needing("database").preparedBy(_ -> filesMade.countDown()));

        StartOrder.start(List.of(step("database", slow), service));

        assertThat(service.state()).isEqualTo(PartState.READY);
        service.stop();
    }

    @Test
    void startsNoProcessWhileFilesAreStillMade() throws Exception {
        var launched = new CountDownLatch(1);
        PartListener hears = (_, state, _, _) -> {
            if (state == PartState.STARTING) {
                launched.countDown();
            }
        };
        RunningPart engine = new RunningPart(stage.sleeper("engine"), stage.folder(), hears);
        RunningPart service = stage.running(stage.sleeper("service")
                .preparedBy(_ ->
                        assertThat(launched.await(500, TimeUnit.MILLISECONDS)).isFalse()));

        StartOrder.start(List.of(engine, service));

        assertThat(launched.getCount()).isZero();
        StartOrder.stop(List.of(engine, service));
    }

    @Test
    void endsTheStartOfAllOthersWhenOnePartFails() {
        Work fails = _ -> {
            throw new IllegalStateException("the disk is full");
        };
        Work neverEnds = _ -> new CountDownLatch(1).await();
        List<RunningPart> parts =
                List.of(step("kafka", neverEnds), step("topics", NOTHING, "kafka"), step("mariadb", fails));

        assertThatThrownBy(() -> StartOrder.start(parts))
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("mariadb: ")
                .hasMessageContaining("the disk is full");
        assertThat(parts).extracting(RunningPart::state).doesNotContain(PartState.READY);
    }

    @Test
    void takesANeedThatIsNotAmongTheStartedForReady() throws Exception {
        RunningPart topics = step("topics", NOTHING, "kafka");

        StartOrder.start(List.of(topics));

        assertThat(topics.state()).isEqualTo(PartState.READY);
    }

    @Test
    void stopsTheLowestRankFirstAndTheRestInTheirTurn() throws Exception {
        List<RunningPart> parts =
                List.of(ranked("mariadb", 4), ranked("order", 1), ranked("gateway", 0), ranked("kafka", 3));
        StartOrder.start(parts);

        StartOrder.stop(parts);

        assertThat(stage.heard(PartState.STOPPED))
                .containsExactly("gateway STOPPED", "order STOPPED", "kafka STOPPED", "mariadb STOPPED");
        assertThat(parts).allSatisfy(part -> assertThat(part.process()).isEmpty());
    }

    @Test
    void stopsTheOthersEvenIfOneCannotBeStopped() throws Exception {
        PartListener refusing = (part, state, detail, since) -> {
            if (state == PartState.STOPPING) {
                throw new IllegalStateException("is not to be stopped");
            }
        };
        RunningPart stubborn = new RunningPart(
                stage.sleeper("stubborn").stopping(0, Duration.ofSeconds(10)), stage.folder(), refusing);
        RunningPart other = ranked("other", 1);
        StartOrder.start(List.of(stubborn, other));

        assertThatThrownBy(() -> StartOrder.stop(List.of(stubborn, other)))
                .hasMessageContaining("is not to be stopped");
        assertThat(other.state()).isEqualTo(PartState.STOPPED);
        stubborn.kill();
    }

    @Test
    void findsANeedThatIsNoPartBeforeAnythingStarts() {
        assertThatThrownBy(() -> StartOrder.check(List.of(part("topics", "kafka"))))
                .hasMessageContaining("topics needs kafka");
    }

    @Test
    void findsPartsThatNeedEachOtherInACircle() {
        List<Part> circle = List.of(part("free"), part("a", "b"), part("b", "c", "free"), part("c", "a"));

        assertThatThrownBy(() -> StartOrder.check(circle)).hasMessageContaining("[a, b, c]");
    }

    @Test
    void acceptsPartsWhoseNeedsAreMet() {
        StartOrder.check(List.of(part("c", "a", "b"), part("b", "a"), part("a")));
    }

    private static Part part(String name, String... needs) {
        return Part.step(name, name, NOTHING).needing(needs);
    }

    private RunningPart step(String name, Work work, String... needs) {
        return stage.running(Part.step(name, name, work).needing(needs));
    }

    private RunningPart ranked(String name, int rank) {
        return stage.running(stage.sleeper(name).stopping(rank, Duration.ofSeconds(10)));
    }
}
