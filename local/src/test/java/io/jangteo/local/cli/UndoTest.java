package io.jangteo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.machine.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UndoTest {

    private final Process sleeper = sleeper();
    private final ProcessIdentity process = ProcessIdentity.of(sleeper.pid()).orElseThrow();
    private final Undo undo = new Undo();

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Test
    void endsWhatWasStarted() {
        undo.start(() -> process);

        undo.run();

        assertThat(process.alive()).isFalse();
    }

    @Test
    void endsAlsoWhatWasBeingStartedWhenTheCommandEnded() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ending = new CountDownLatch(1);
        Thread starting = Thread.ofPlatform()
                .start(() -> undo.start(() -> {
                    begun.countDown();
                    return after(ending);
                }));
        begun.await();
        Thread hook = Thread.ofPlatform().start(undo::run);
        await().until(() -> hook.getState() == Thread.State.BLOCKED);

        ending.countDown();
        starting.join();
        hook.join();

        assertThat(process.alive()).isFalse();
    }

    @Test
    void startsNothingOnceTheCommandIsEnding() {
        undo.run();

        assertThatThrownBy(() -> undo.start(() -> process)).hasMessageContaining("Ended before");
    }

    @Test
    void leavesWhatWasStartedOnceTheWorkIsDone() {
        undo.start(() -> process);
        undo.disarm();

        undo.run();

        assertThat(process.alive()).isTrue();
    }

    private ProcessIdentity after(CountDownLatch ending) {
        try {
            ending.await();
            return process;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process sleeper() {
        try {
            return new ProcessBuilder("sleep", "600").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
