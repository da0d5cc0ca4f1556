package io.jangteo.load.reads;

import io.jangteo.load.BenchedPlatform;
import io.jangteo.load.OptionCheck;
import io.jangteo.load.ReportFile;
import io.jangteo.load.WrongOption;
import io.jangteo.load.generate.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Measures what reading takes and costs. */
@Command(
        name = "reads",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        description = {
            "Ask the gateway for products, pages of categories, searches and suggestions, with Gatling; print requests/s, errors, latencies and CPU per request.",
            "Each kind runs in closed loops, whose users ask again at once, then in a scenario whose users come one by one, think for 0.5 to 1 s between requests and leave again; its thresholds are p95 < 5 s, p99 < 10 s and fewer than 5 %% errors. Exit code 0 only if they are met and the figures may be used.",
        })
public final class ReadsCommand implements Callable<Integer> {

    private static final String LIMITED =
            "The gateway's limits were hit. Start the platform with JANGTEO_GATEWAY_RATE_ADDRESS (requests a second of one address without a token) and JANGTEO_GATEWAY_RATE_ACCOUNT (of one account) set higher, 100000 for example: JANGTEO_GATEWAY_RATE_ADDRESS=100000 JANGTEO_GATEWAY_RATE_ACCOUNT=100000 ./jangteo up";

    /** One of {@link Reads}, in small letters. */
    private static final class Word implements ITypeConverter<Reads> {
        @Override
        public Reads convert(String word) {
            return Arrays.stream(Reads.values())
                    .filter(reads -> reads.word().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("there are no reads called " + word));
        }
    }

    @Mixin
    private final OptionCheck check = new OptionCheck();

    @Option(
            names = "--reads",
            paramLabel = "KIND",
            split = ",",
            converter = Word.class,
            showDefaultValue = Visibility.NEVER,
            description =
                    "What is asked for: product, category, search, suggest, browse (all of them) and mixed (the same with 1 %% writes); all of these if not said.")
    private List<Reads> reads = new ArrayList<>(Arrays.asList(Reads.values()));

    @Option(
            names = "--loops",
            paramLabel = "N",
            split = ",",
            description = "Closed loops of so many users each; 0 for none.")
    private List<Integer> loops = new ArrayList<>(List.of(16, 64));

    @Option(names = "--seconds", paramLabel = "N", description = "How long a closed loop is measured.")
    private int seconds = 60;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds of the same load before.")
    private int warmUp = 20;

    @Option(
            names = "--ramp-seconds",
            paramLabel = "N",
            description = "How long the scenario with users who think takes; 0 leaves it out.")
    private int rampSeconds = 600;

    @Option(names = "--users", paramLabel = "N", description = "How many users the scenario has at most.")
    private int users = 300;

    @Option(
            names = "--skew",
            paramLabel = "S",
            description = "The k-th thing is asked for with a weight of 1/k^S; 0 for all alike.")
    private double skew = 1;

    @Option(
            names = "--copies",
            description =
                    "Users keep what they have seen, and ask whether it has changed (If-None-Match); else every answer is sent whole.")
    private boolean copies;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed asks other questions.")
    private long seed = 1;

    @Option(
            names = "--products",
            paramLabel = "N",
            description =
                    "How many products ./jangteo generate has made: reads are then spread over all of them. With 0, over those that the first pages of categories list.")
    private long products;

    @Option(names = "--catalog-seed", paramLabel = "S", description = "The seed that they were made with.")
    private long catalogSeed = 1;

    @Option(names = "--ids", paramLabel = "N", description = "Over how many products reads are spread at most.")
    private int ids = 100_000;

    @Option(names = "--heap", paramLabel = "MIB", description = "Memory of Gatling's process.")
    private int heapMib = 512;

    @Option(
            names = "--html",
            paramLabel = "DIR",
            description = "Where Gatling's reports go; else a new folder in /tmp.")
    private @Nullable Path html;

    @Mixin
    private final ReportFile report = new ReportFile();

    @Override
    public Integer call() throws Exception {
        ReadsPlan plan = plan();
        List<String> generated = generated(plan);
        Path root = Path.of(System.getProperty("jangteo.root", ""));
        Path reports = html == null ? Files.createTempDirectory("jangteo-reads-") : html.toAbsolutePath();
        ReadsFigures figures = new ReadsBench(BenchedPlatform.running(), plan, root, reports).run(generated);
        tell(figures);
        return figures.exitCode();
    }

    /** What the options ask for. */
    ReadsPlan plan() {
        return check.plan(() -> new ReadsPlan(
                List.copyOf(reads),
                Duration.ofSeconds(rampSeconds),
                users,
                loops.stream().filter(each -> each != 0).toList(),
                Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds),
                skew,
                seed,
                copies,
                ids,
                heapMib));
    }

    private List<String> generated(ReadsPlan plan) {
        check.rules(() -> {
            WrongOption.unlessWithin(0, Catalog.MOST_PRODUCTS, "--products", products);
            WrongOption.unlessWithin(0, Catalog.SEEDS - 1, "--catalog-seed", catalogSeed);
        });
        return products == 0
                ? List.of()
                : GeneratedIds.draw(Catalog.of(catalogSeed), products, plan.ids(), plan.seed());
    }

    private void tell(ReadsFigures figures) throws IOException {
        report.tell(ReadsReport.of(figures));
        if (figures.limited()) {
            System.out.println(LIMITED);
        }
        figures.missedThresholds().forEach(missed -> System.err.println("Threshold missed: " + missed));
        if (!figures.valid()) {
            System.err.println("These figures are void.");
        }
    }
}
