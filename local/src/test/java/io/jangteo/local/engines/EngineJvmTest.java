package io.jangteo.local.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.TinyJar;
import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.Ports;
import io.jangteo.local.machine.Secrets;
import io.jangteo.local.machine.Site;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start-up cache that the first run of an engine leaves, here of an engine that only says something. */
class EngineJvmTest {

    private static final String TRAINING = "-XX:AOTCacheOutput=";
    private static final String CACHED = "-XX:AOTCache=";

    @TempDir
    private Path folder;

    private EngineJvm jvm;

    /** Ends as soon as it has begun. */
    static final class Speaking {
        private Speaking() {}

        public static void main(String[] words) {
            System.out.println(List.of(words));
        }
    }

    @BeforeEach
    void anEngine() throws Exception {
        TinyJar.write(folder.resolve("project/local/engines/speaking/target/lib/speaking.jar"), Speaking.class, "1");
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.open();
        Site site = new Site(
                folder.resolve("project"),
                folder.resolve("cache"),
                data,
                new Ports(Ports.DEFAULT_BASE),
                new Environment(Map.of()),
                new Secrets(data.secrets()));
        jvm = new EngineJvm(site, "speaking", "speaking", "32m", List.of());
        jvm.prepare();
    }

    @Test
    void startsWithWhatTheRunBeforeHasMade() throws Exception {
        assertThat(option(TRAINING)).endsWith(".draft");
        assertThat(said()).contains("[hello]");

        jvm.prepare();

        assertThat(option(CACHED))
                .endsWith(".aot")
                .satisfies(cache -> assertThat(Path.of(cache)).isNotEmptyFile());
        assertThat(said()).contains("[hello]");
    }

    @Test
    void throwsAwayACacheThatNoJvmStartsWithAndMakesAnother() throws Exception {
        Path draft = Path.of(option(TRAINING));
        Files.writeString(draft, "no cache at all");

        jvm.prepare();

        assertThat(draft).doesNotExist();
        assertThat(option(TRAINING)).isEqualTo(draft.toString());
    }

    @Test
    void leavesAloneACacheThatIsStillBeingMade() throws Exception {
        Path draft = Path.of(option(TRAINING));
        Files.writeString(draft, "the first half");
        Files.writeString(draft.resolveSibling(draft.getFileName() + ".config"), "of this");

        jvm.prepare();

        assertThat(draft).hasContent("the first half");
        assertThat(option(TRAINING)).isEqualTo(draft.toString());
    }

    private String option(String name) {
        return command().stream()
                .filter(word -> word.startsWith(name))
                .map(word -> word.substring(name.length()))
                .findFirst()
                .orElseThrow();
    }

    private String said() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        try (InputStream output = process.getInputStream()) {
            String said = new String(output.readAllBytes());
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        }
    }

    private List<String> command() {
        return jvm.command(Speaking.class.getName(), "hello");
    }
}
