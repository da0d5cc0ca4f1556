package io.jangteo.local.engines;

import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.Ports;
import io.jangteo.local.machine.Site;
import io.jangteo.local.parts.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The embedded OpenSearch node with nori: one process. */
public final class OpenSearch {
    public static final String NAME = "opensearch";
    /** Answers 200 once every index can be searched. */
    public static final String HEALTH = "/_cluster/health?wait_for_status=yellow&timeout=1s";

    private static final String NORI = "org.opensearch.plugin.analysis.nori.AnalysisNoriPlugin";
    private static final List<String> FLAGS =
            List.of("-Xms256m", "--enable-native-access=ALL-UNNAMED", "--add-modules=jdk.incubator.vector");

    private final EngineJvm jvm;
    private final Path home;
    private final Ports ports;

    public OpenSearch(Site site) {
        String heap = site.environment().get("JANGTEO_OPENSEARCH_HEAP", "768m");
        this.jvm = new EngineJvm(site, NAME, NAME, heap, FLAGS);
        this.home = site.folder().of(NAME);
        this.ports = site.ports();
    }

    public Part part() {
        return Part.process(
                        NAME,
                        "OpenSearch 3.8 with nori",
                        List.of(ports.openSearch(), ports.openSearchTransport()),
                        this::launch,
                        () -> Http.probe(url(ports) + HEALTH))
                .preparedBy(this::prepare)
                .stopping(3, Duration.ofSeconds(30));
    }

    public static String url(Ports ports) {
        return "http://127.0.0.1:" + ports.openSearch();
    }

    private void prepare(Consumer<String> saying) throws IOException, InterruptedException, TimeoutException {
        Files.createDirectories(home.resolve("config"));
        jvm.prepare();
        // Indices are made by their owner with their mapping, never by the first document that names one. The breaker
        // counts what
        // requests reserve: by the heap in use, which with the serial collector is garbage for the most part, it
        // refuses searches
        // that there is room for. Searches ask for the cache of requests, whose default is a hundredth of the heap.
        Files.writeString(home.resolve("config/opensearch.yml"), """
                network.host: 127.0.0.1
                transport.port: %d
                action.auto_create_index: "-*"
                indices.breaker.total.use_real_memory: false
                indices.requests.cache.size: 5%%
                """.formatted(ports.openSearchTransport()));
    }

    private Launch launch() {
        List<String> command = jvm.command(
                "io.jangteo.engines.opensearch.OpenSearchNode",
                "-clusterName",
                "jangteo",
                "-numOfNode",
                "1",
                // The first node's port is the next one.
                "-baseHttpPort",
                Integer.toString(ports.openSearch() - 1),
                "-basePath",
                home.toString(),
                "-confPath",
                home.resolve("config").toString(),
                "-dataPath",
                home.resolve("data").toString(),
                "-logsPath",
                home.resolve("logs").toString(),
                "-indexStoreType",
                "hybridfs",
                "-pluginTypes",
                NORI);
        return new Launch(command, Map.of(), home);
    }
}
