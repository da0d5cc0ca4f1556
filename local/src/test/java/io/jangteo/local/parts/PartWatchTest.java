package io.jangteo.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.machine.ProcessIdentity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PartWatchTest {

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
    void startsAPartThatDiedAgainAndCountsIt() throws Exception {
        RunningPart part = started();
        ProcessIdentity first = part.process().orElseThrow();
        var watch = new PartWatch(() -> List.of(part), true);

        part.kill();

        await().until(() -> part.status().healthy() && part.status().restarts() == 1);
        assertThat(part.process()).isNotEmpty().isNotEqualTo(Optional.of(first));
        watch.end();
        part.stop();
    }

    @Test
    void leavesAPartDeadWhenRestartsAreSwitchedOff() throws Exception {
        RunningPart part = started();
        var watch = new PartWatch(() -> List.of(part), false);

        part.kill();

        await().until(() -> part.state() == PartState.DEAD);
        assertThat(stage.heard()).doesNotContain("order RESTARTING");
        watch.end();
    }

    @Test
    void leavesAPartAloneThatWasStoppedOnPurpose() throws Exception {
        RunningPart part = started();
        RunningPart other = stage.running(stage.sleeper("other"));
        other.start();
        var watch = new PartWatch(() -> List.of(part, other), true);

        part.stop();
        other.kill();

        // The other's restart shows that the watch has looked at both since.
        await().until(() -> other.status().restarts() == 1 && other.status().healthy());
        assertThat(part.state()).isEqualTo(PartState.STOPPED);
        watch.end();
        other.stop();
    }

    @Test
    void startsNothingAnyMoreAfterItsEnd() throws Exception {
        RunningPart part = started();
        var watch = new PartWatch(() -> List.of(part), true);
        part.kill();
        await().until(() -> part.state() == PartState.RESTARTING);

        watch.end();

        assertThat(part.process()).isEmpty();
        assertThat(part.state()).isNotEqualTo(PartState.READY);
    }

    @Test
    void endsTheRestartOfOnePartThatIsToBeStopped() throws Exception {
        RunningPart part = started();
        var watch = new PartWatch(() -> List.of(part), true);
        part.kill();
        await().until(() -> part.state() == PartState.RESTARTING);

        watch.leave("order");
        part.stop();

        assertThat(part.state()).isEqualTo(PartState.STOPPED);
        assertThat(part.process()).isEmpty();
        watch.end();
    }

    @Test
    void healsAStepThatIsNotWellAnyMore() throws Exception {
        var well = new AtomicBoolean(true);
        RunningPart connector = stage.running(Part.step("connector", "relays", _ -> {})
                .healedBy(() -> well.get() ? Health.ok("") : Health.not("FAILED"), saying -> {
                    well.set(true);
                    saying.accept("restarted");
                }));
        connector.start();
        well.set(false);

        var watch = new PartWatch(() -> List.of(connector), true);

        await().until(() -> connector.status().restarts() == 1);
        assertThat(connector.status().healthy()).isTrue();
        watch.end();
    }

    private RunningPart started() throws InterruptedException {
        RunningPart part = stage.running(stage.sleeper("order"));
        part.start();
        return part;
    }
}
