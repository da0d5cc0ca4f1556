package io.jangteo.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures what an order takes and costs. */
@Command(
        name = "orders",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        description =
                "Place orders through the gateway, each buyer the next one when the last one is confirmed; print orders/s, latencies and CPU per order. Exit code 0 only if the figures may be used.")
final class OrdersCommand implements Callable<Integer> {

    private static final int VOID = 1;

    @Mixin
    private final OptionCheck check = new OptionCheck();

    @Option(names = "--buyers", paramLabel = "N", description = "How many buy at the same time.")
    private int buyers = 16;

    @Option(names = "--seconds", paramLabel = "N", description = "How long to measure.")
    private int seconds = 60;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds of the same load before.")
    private int warmUp = 30;

    @Option(names = "--skus", paramLabel = "N", description = "Over how many SKUs orders are spread; made once.")
    private int skus = 200;

    @Option(names = "--accounts", paramLabel = "N", description = "Over how many buyers' accounts; made once.")
    private int accounts = 100;

    @Option(names = "--threads", description = "Break each process down into its kinds of threads.")
    private boolean threads;

    @Mixin
    private final ReportFile report = new ReportFile();

    @Override
    public Integer call() throws Exception {
        Plan plan = check.plan(
                () -> new Plan(buyers, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), skus, accounts));
        Path root = Path.of(System.getProperty("jangteo.root", ""));
        Figures figures = new OrdersBench(BenchedPlatform.running(), plan, root).run();
        report.tell(MarkdownReport.of(figures, threads));
        if (figures.failures().keySet().stream().anyMatch(reason -> reason.startsWith("HTTP 429"))) {
            System.out.println(
                    "The gateway's limits were hit. Start the platform with JANGTEO_GATEWAY_RATE_ACCOUNT (requests a second of one account) and JANGTEO_GATEWAY_RATE_ADDRESS (of one address without a token) set higher, or use more --accounts.");
        }
        if (!figures.valid()) {
            System.err.println("These figures are void.");
        }
        return figures.valid() ? 0 : VOID;
    }
}
