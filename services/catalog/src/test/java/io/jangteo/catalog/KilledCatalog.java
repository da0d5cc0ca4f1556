package io.jangteo.catalog;

import static org.awaitility.Awaitility.await;

import io.jangteo.platform.testsupport.TestSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/** The whole service in a process of its own, which a test may kill. */
final class KilledCatalog implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private KilledCatalog(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static KilledCatalog start(TestSchema schema, Path folder, Map<String, String> settings) {
        try {
            Path said = Files.createTempFile(folder, "port", null);
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KilledCatalog.class.getName(),
                    said.toString(),
                    "--server.port=0",
                    "--spring.grpc.server.port=0"));
            schema.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
            settings.forEach((name, value) -> command.add("--" + name + "=" + value));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(said.getFileName() + ".log").toFile())
                    .start();
            await().atMost(START_LIMIT).until(() -> !process.isAlive() || Files.size(said) > 0);
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve(said.getFileName() + ".log")));
            }
            return new KilledCatalog(process, Integer.parseInt(Files.readString(said)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Http operator() {
        return Http.operator(port);
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** What the process runs: writes its port into the file that its first argument names. */
    static void main(String[] arguments) {
        Path said = Path.of(arguments[0]);
        new SpringApplicationBuilder(CatalogApplication.class, TestIdentities.class)
                .listeners((ApplicationListener<WebServerInitializedEvent>) event -> say(said, event))
                .run(arguments);
    }

    private static void say(Path file, WebServerInitializedEvent event) {
        try {
            Files.writeString(file, Integer.toString(event.getWebServer().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
