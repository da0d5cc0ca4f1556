package io.jangteo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.FolderLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be taken back is asked for, and done to nothing but a data folder that nobody uses. */
@Timeout(60)
class ResetCommandTest {

    @TempDir
    private Path path;

    private DataFolder folder;
    private Path order;

    @BeforeEach
    void aDataFolderWithAnOrder() throws IOException {
        folder = new DataFolder(path.resolve("data"));
        folder.open();
        order = Files.writeString(folder.path().resolve("an-order"), "paid");
    }

    @Test
    void touchesNothingUnlessTheAnswerIsYes() throws Exception {
        for (String answer : new String[] {"no\n", "\n", ""}) {
            assertThat(reset(answer)).isEqualTo(1);
            assertThat(order).hasContent("paid");
        }
    }

    @Test
    void wipesTheDataFolderAfterAYes() throws Exception {
        assertThat(reset("yes\n")).isZero();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void leavesAFolderAloneThatIsNoDataFolder() throws Exception {
        Files.delete(folder.path().resolve("version"));
        assertThat(reset("yes\n")).isNotZero();
        assertThat(order).hasContent("paid");
    }

    @Test
    void leavesAFolderAloneThatAPlatformHolds() throws Exception {
        try (FolderLock _ = FolderLock.take(folder.lockFile()).orElseThrow()) {
            assertThat(reset("yes\n")).isNotZero();
        }
        assertThat(order).hasContent("paid");
    }

    private int reset(String answer) throws Exception {
        Process reset = JangteoProcess.of(folder, "reset").start();
        try (var typed = reset.outputWriter(StandardCharsets.UTF_8)) {
            typed.write(answer);
        }
        return reset.waitFor();
    }
}
