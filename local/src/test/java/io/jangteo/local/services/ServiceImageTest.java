package io.jangteo.local.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.TinyJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start-up cache of a service, here of one that only says something. */
class ServiceImageTest {

    private static final ServiceDefinition SPEAKING =
            new ServiceDefinition("speaking", 1, "speaks", false, List.of(), List.of(), List.of());

    private static final String TRAINING = "training its start-up cache";
    private static final String CACHED = "-XX:AOTCache=";

    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

    /** Asked as Spring Boot's jars are to unpack itself, puts itself there; else it speaks and ends. */
    static final class Speaking {
        private Speaking() {}

        public static void main(String[] words) throws IOException {
            List<String> asked = List.of(words);
            if (asked.contains("extract")) {
                Path target = Path.of(asked.get(asked.indexOf("--destination") + 1));
                Files.createDirectories(target);
                Files.copy(
                        Path.of(System.getProperty("java.class.path")),
                        target.resolve("app.jar"),
                        StandardCopyOption.REPLACE_EXISTING);
            } else {
                System.out.println("hello");
            }
        }
    }

    @BeforeEach
    void aJar() throws IOException {
        TinyJar.write(jar(), Speaking.class, "1");
    }

    @Test
    void isTrainedOnceForSeveralPlatformsThatStartAtOnce() throws Exception {
        List<ServiceImage> images = List.of(image(), image());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> made :
                    threads.invokeAll(images.stream().map(this::preparing).toList())) {
                made.get();
            }
        }

        assertThat(said).containsOnlyOnce(TRAINING);
        assertThat(images).allSatisfy(image -> assertThat(cacheOf(image)).isNotEmptyFile());
    }

    @Test
    void isTrainedAnewWhenTheJarHasChanged() throws Exception {
        preparing(image()).call();
        Path before = cacheOf(image());

        TinyJar.write(jar(), Speaking.class, "2");
        preparing(image()).call();

        assertThat(said).filteredOn(TRAINING::equals).hasSize(2);
        assertThat(cacheOf(image())).isNotEmptyFile().isNotEqualTo(before);
    }

    @Test
    void startsWithoutACacheThatTheJvmRefuses() throws Exception {
        preparing(image()).call();
        Files.writeString(cacheOf(image()), "no cache at all");

        Process process =
                new ProcessBuilder(image().command()).redirectErrorStream(true).start();

        assertThat(process.inputReader().lines().collect(Collectors.joining("\n")))
                .contains("hello", "[warning]");
        assertThat(process.waitFor()).isZero();
    }

    private static Path cacheOf(ServiceImage image) {
        return image.command().stream()
                .filter(word -> word.startsWith(CACHED))
                .map(word -> Path.of(word.substring(CACHED.length())))
                .findFirst()
                .orElseThrow();
    }

    private Callable<Boolean> preparing(ServiceImage image) {
        return () -> {
            image.prepare(said::add, folder.resolve("speaking.log"));
            return true;
        };
    }

    private ServiceImage image() {
        return new ServiceImage(SPEAKING, folder, folder.resolve("cache"), List.of(), List.of());
    }

    private Path jar() {
        return folder.resolve(SPEAKING.jar());
    }
}
