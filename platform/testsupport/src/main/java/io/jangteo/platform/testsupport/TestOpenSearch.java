package io.jangteo.platform.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The one search engine of this test JVM: an OpenSearch node with nori, started at the first call and stopped with the JVM, or the
 * one that {@code JANGTEO_TEST_OPENSEARCH_URL} names.
 */
public final class TestOpenSearch {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final Path home;
    private final URI url;

    private TestOpenSearch(Process process, Path home, URI url) {
        this.process = process;
        this.home = home;
        this.url = url;
    }

    /** Where the engine answers. */
    public static URI url() {
        String named = System.getenv("JANGTEO_TEST_OPENSEARCH_URL");
        return named != null && !named.isBlank() ? URI.create(named) : OwnNode.RUNNING.url;
    }

    private static TestOpenSearch start() {
        try {
            TestServerHome homes = new TestServerHome("opensearch", "-basePath %s");
            Path home = homes.create();
            int port = freePort();
            Files.createDirectories(home.resolve("config"));
            Files.writeString(home.resolve("config/opensearch.yml"), """
                    network.host: 127.0.0.1
                    transport.port: %d
                    action.auto_create_index: "-*"
                    cluster.routing.allocation.disk.threshold_enabled: false
                    """.formatted(freePort()));
            Process process = new ProcessBuilder(command(home, port))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("node.log").toFile())
                    .start();
            TestOpenSearch node = new TestOpenSearch(process, home, URI.create("http://127.0.0.1:" + port));
            Runtime.getRuntime().addShutdownHook(new Thread(node::stop, "stop-test-opensearch"));
            homes.remember(home, process.pid());
            Awaitility.await("OpenSearch answers")
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(START_LIMIT)
                    .until(node::answers);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException("OpenSearch could not be started", e);
        }
    }

    private static List<String> command(Path home, int port) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                jars(),
                "io.jangteo.engines.opensearch.OpenSearchNode",
                "-clusterName",
                "test",
                "-numOfNode",
                "1",
                // The first node's port is the next one.
                "-baseHttpPort",
                Integer.toString(port - 1),
                "-basePath",
                home.toString(),
                "-confPath",
                home.resolve("config").toString(),
                "-indexStoreType",
                "hybridfs",
                "-pluginTypes",
                "org.opensearch.plugin.analysis.nori.AnalysisNoriPlugin");
    }

    private static String jars() throws IOException {
        Path jars = projectRoot().resolve("local/engines/opensearch/target/lib");
        if (Files.notExists(jars)) {
            throw new IOException(
                    jars + " is not there: ./mvnw -pl local/engines/opensearch -am process-classes makes it");
        }
        return jars + "/*";
    }

    private static Path projectRoot() throws IOException {
        Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
                .toAbsolutePath();
        for (Path folder = module; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("local/engines"))) {
                return folder;
            }
        }
        throw new IOException("No folder above " + module + " holds local/engines");
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException(
                    "OpenSearch ended with " + process.exitValue() + ": " + Files.readString(home.resolve("node.log")));
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            url.resolve("/_cluster/health?wait_for_status=yellow&timeout=1s"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Folders.delete(home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the test engine stayed behind", e);
        }
    }

    /** Started when the first test asks, once. */
    private static final class OwnNode {
        static final TestOpenSearch RUNNING = start();
    }
}
