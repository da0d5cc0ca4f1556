package io.jangteo.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path parent;

    private DataFolder folder;

    @BeforeEach
    void nameAFolderThatIsNotThere() {
        folder = new DataFolder(parent.resolve("data"));
    }

    @Test
    void makesAFolderThatOnlyItsOwnerMayEnterAndFindsItAgain() throws IOException {
        folder.open();
        folder.open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
        assertThat(folder.secrets()).isDirectory();
        assertThat(folder.logs()).isDirectory();
        assertThat(folder.path().resolve("version")).hasContent("1\n");
    }

    @Test
    void refusesAFolderOfAnotherLayoutAndSaysWhatToDo() throws IOException {
        folder.open();
        Files.writeString(folder.path().resolve("version"), "0\n");

        assertThatThrownBy(folder::open)
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("has layout 0")
                .hasMessageContaining("./jangteo reset");
    }

    @Test
    void saysWhyAFolderCannotBeUsed() throws IOException {
        Files.writeString(parent.resolve("data"), "a file");

        assertThatThrownBy(folder::open)
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining(folder.path().toString());
    }

    @Test
    void refusesToBeginOnADiskThatIsNearlyFull() {
        folder.open();

        folder.requireSpace(0);
        assertThatThrownBy(() -> folder.requireSpace(Long.MAX_VALUE))
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("MB are free on " + folder.path())
                .hasMessageContaining("JANGTEO_MIN_FREE_MB");
    }

    @Test
    void isHeldByOneAtATimeAndFreeAgainAfterwards() {
        folder.open();
        try (FolderLock _ = FolderLock.take(folder.lockFile()).orElseThrow()) {
            assertThat(FolderLock.take(folder.lockFile())).isEmpty();
            assertThat(FolderLock.holder(folder.lockFile()))
                    .isEqualTo("Process " + ProcessHandle.current().pid());
        }
        FolderLock.take(folder.lockFile()).orElseThrow().close();
    }

    @Test
    void staysHeldForOthersWhenItsOwnProcessIsSentAway() throws Exception {
        folder.open();
        try (FolderLock _ = FolderLock.take(folder.lockFile()).orElseThrow()) {
            assertThat(FolderLock.take(folder.lockFile())).isEmpty();

            Process other = another();
            try (var said = other.inputReader()) {
                assertThat(said.readLine())
                        .isEqualTo("sent away by Process "
                                + ProcessHandle.current().pid());
            } finally {
                other.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void isFreeAgainWhenItsHolderIsKilled() throws Exception {
        folder.open();
        Process holder = another();
        try (var said = holder.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            assertThat(FolderLock.take(folder.lockFile())).isEmpty();
            assertThat(FolderLock.holder(folder.lockFile())).isEqualTo("Process " + holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }

        FolderLock.take(folder.lockFile()).orElseThrow().close();
    }

    private Process another() throws IOException {
        return new ProcessBuilder(
                        JavaRuntime.executable(),
                        "-Xmx32m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.lockFile().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
