package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./jangteo test} in a folder that looks like the project, with a build of our own. */
class TestCommandIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String JAR = "local/target/jangteo-local.jar";

    @TempDir
    private Path root;

    @Test
    void endsWellWhenTheBuildWritesItsJarAnew() throws Exception {
        Files.createDirectories(root.resolve("local/target"));
        Files.createDirectories(root.resolve(".ci"));
        Files.copy(PROJECT.resolve("jangteo"), root.resolve("jangteo"));
        Files.copy(PROJECT.resolve(JAR), root.resolve(JAR));
        Files.createSymbolicLink(root.resolve("local/target/lib"), PROJECT.resolve("local/target/lib"));
        script(".ci/contracts", "exit 0");
        script("mvnw", ": > " + JAR);

        Process test = new ProcessBuilder("bash", "jangteo", "test")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(test.waitFor()).as(said).isZero();
        assertThat(root.resolve(JAR)).isEmptyFile();
        assertThat(said).contains("== all of it held", "Tests run: 0");
    }

    private void script(String name, String line) throws IOException {
        Path file = Files.writeString(root.resolve(name), "#!/usr/bin/env bash\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
