package io.jangteo.user.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedKeyFolderIT {

    @TempDir
    private Path parent;

    @Test
    void makesOneFirstKeyWhenSeveralProcessesStartAtOnce() throws Exception {
        Path folder = parent.resolve("keys");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Starter.class.getName(),
                            folder.toString())
                    .inheritIO()
                    .start());
        }

        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".jwk"))
                    .hasSize(1);
        }
    }

    static final class Starter {
        public static void main(String[] args) {
            new SigningKeys(SigningKeysTest.settings(args[0], ""), Clock.systemUTC());
        }
    }
}
