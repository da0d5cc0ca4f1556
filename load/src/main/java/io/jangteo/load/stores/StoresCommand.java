package io.jangteo.load.stores;

import io.jangteo.load.BenchedPlatform;
import io.jangteo.load.OptionCheck;
import io.jangteo.load.ReportFile;
import io.jangteo.load.engine.Engine;
import io.jangteo.load.measure.Footprint;
import io.jangteo.load.measure.MachineFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the stores that a product can be read from. */
@Command(
        name = "stores",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        description = {
            "Read products by id straight from the documents and from the search engine, alone and with many users, before and after each change of how they are asked; print reads/s, latencies, CPU per read by process, and what had to come from disk.",
            "The engine is asked on copies that the command makes and drops; the index that is searched is read only. Memory is set when the platform is started: JANGTEO_MARIADB_BUFFER_POOL and JANGTEO_OPENSEARCH_HEAP. Exit code 0 only if no read failed.",
        })
public final class StoresCommand implements Callable<Integer> {

    private static final String SEARCHED = "product_search";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Mixin
    private final OptionCheck check = new OptionCheck();

    @Option(names = "--seconds", paramLabel = "N", description = "How long each read is measured.")
    private int seconds = 10;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds of the same before.")
    private int warmUp = 3;

    @Option(names = "--users", paramLabel = "N", description = "How many users ask at once, where not one alone asks.")
    private int users = 300;

    @Option(
            names = "--ids",
            paramLabel = "N",
            description = "Over how many products reads are spread, which is how many are copied.")
    private int ids = 20_000;

    @Option(
            names = "--connections",
            paramLabel = "N",
            description = "Of the pool to the documents; a service has 10 if not told otherwise.")
    private int connections = 10;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed draws other products.")
    private long seed = 1;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only reads whose store and name contain this, such as mariadb or 'GET, not in real time'.")
    private String only = "";

    @Mixin
    private final ReportFile report = new ReportFile();

    @Override
    public Integer call() throws Exception {
        StoresPlan plan = plan();
        Instant at = Instant.now();
        BenchedPlatform platform = BenchedPlatform.running();
        StoresBench bench = new StoresBench(plan, platform.processes(), System.out::println);
        try (Documents documents = documents(platform);
                Engine engine = new Engine(
                        platform.platform().openSearchUrl(), platform.platform().openSearchLogin(), PATIENCE)) {
            bench.run(documents, engine, Optional.of(SEARCHED));
        }
        return tell(new StoresFigures(
                at,
                plan,
                MachineFacts.here(Path.of(System.getProperty("jangteo.root", ""))),
                bench.products(),
                bench.facts(),
                bench.measured(),
                Footprint.of(platform.processes(), platform.dataFolder()),
                platform.restarts()));
    }

    /** What the options ask for. */
    StoresPlan plan() {
        return check.plan(() -> new StoresPlan(
                Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), users, ids, connections, seed, only));
    }

    /** Where the platform keeps them, by the setting that tells the catalog. */
    private Documents documents(BenchedPlatform platform) {
        String mongo = System.getenv("JANGTEO_MONGODB_URI");
        return mongo == null || mongo.isBlank()
                ? new SqlDocuments(platform.platform().verifyDataSource("catalog"), connections)
                : new MongoDocuments(mongo, connections);
    }

    private int tell(StoresFigures figures) throws Exception {
        report.tell(StoresReport.of(figures));
        figures.voidBecause().forEach(reason -> System.err.println("Void: " + reason));
        return figures.exitCode();
    }
}
