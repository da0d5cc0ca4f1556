package io.jangteo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.machine.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

    @TempDir
    private Path path;

    @Test
    void tellsWhichPartTheMachineRefusedSomethingSinceThen() throws IOException {
        DataFolder folder = new DataFolder(path);
        folder.open();
        Files.writeString(folder.log("kafka"), "java.io.IOException: No space left on device (yesterday)\n");
        Refusals refusals = Refusals.fromNowOn(folder);
        Files.writeString(folder.log("kafka"), "all is well\n", StandardOpenOption.APPEND);
        Files.writeString(folder.log("mariadb"), "InnoDB: preallocating 8388608 bytes failed with error 28\nother\n");

        assertThat(refusals.told())
                .contains("mariadb.log says: InnoDB: preallocating 8388608 bytes failed with error 28")
                .doesNotContain("kafka");
    }
}
