package io.jangteo.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ProcessIdentityTest {

    @Test
    void neverTakesALaterProcessWithTheSameNumberForItself() throws IOException {
        Process sleeper = new ProcessBuilder("sleep", "600").start();
        ProcessIdentity real = ProcessIdentity.of(sleeper.pid()).orElseThrow();
        var earlier = new ProcessIdentity(real.pid(), real.startTicks() - 1, real.boot());
        var otherBoot = new ProcessIdentity(real.pid(), real.startTicks(), "another boot");

        assertThat(real.alive()).isTrue();
        assertThat(earlier.alive()).isFalse();
        assertThat(otherBoot.alive()).isFalse();
        earlier.kill();
        otherBoot.terminate();
        assertThat(real.alive()).isTrue();

        real.kill();
        await().until(() -> !real.alive());
    }

    @Test
    void isStoppedWhenItIsPausedAndGoesOnAfterwards() throws IOException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", "while true; do :; done").start();
        try {
            ProcessIdentity busy = ProcessIdentity.of(shell.pid()).orElseThrow();

            busy.pause();

            assertThat(state(busy)).isEqualTo("T");
            busy.resume();
            await().until(() -> state(busy).equals("R"));
        } finally {
            shell.destroyForcibly();
        }
    }

    @Test
    void countsAProcessThatNobodyHasReapedYetAsDead() throws Exception {
        // The shell never waits for its child, which stays a zombie until the shell ends.
        Process shell = new ProcessBuilder("/bin/sh", "-c", "sleep 600 & echo $!; exec sleep 600").start();
        try (var said = shell.inputReader()) {
            ProcessIdentity child =
                    ProcessIdentity.of(Long.parseLong(said.readLine())).orElseThrow();

            child.kill();

            assertThat(child.awaitExit(Duration.ofSeconds(10))).isTrue();
        } finally {
            shell.destroyForcibly();
        }
    }

    private static String state(ProcessIdentity process) throws IOException {
        return Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
                .replaceFirst(".*\\) (\\w).*", "$1")
                .strip();
    }
}
