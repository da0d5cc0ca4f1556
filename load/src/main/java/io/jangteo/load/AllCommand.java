package io.jangteo.load;

import io.jangteo.load.generate.Catalog;
import io.jangteo.load.generate.Product;
import io.jangteo.load.judge.EvaluateSearchCommand;
import io.jangteo.load.judge.SearchDoor;
import io.jangteo.local.LocalPlatform;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a catalog of any size with one command, by the commands that measure a part each. */
@Command(
        name = "all",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        description = {
            "Generate a catalog, wait until search finds all of it, and give every command that measures it, the longest last: about two hours on two cores.",
            "Each says its line before it begins, so that it can be given alone. A bench that misses its aims does not stop the next. Exit code 0 only if all of them ended with 0.",
        })
public final class AllCommand implements Callable<Integer> {

    private static final long SEED = 1;
    private static final Duration INDEXED_WITHIN = Duration.ofHours(2);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    @Spec
    private @Nullable CommandSpec command;

    @Mixin
    private final OptionCheck check = new OptionCheck();

    @Option(names = "--products", paramLabel = "N", description = "How many products.")
    private long products = 1_000_000;

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            required = true,
            description = "The folder of the figures, a file each; made if it is missing.")
    private Path reports = Path.of("");

    @Override
    public Integer call() throws IOException, InterruptedException {
        check.rules(() -> EvaluateSearchCommand.requireAnswers(products));
        check.that(!Files.isRegularFile(reports), "--reports is a folder, and " + reports + " is a file");
        Files.createDirectories(reports);
        ToIntFunction<List<String>> jangteo = arguments ->
                Objects.requireNonNull(command).root().commandLine().execute(arguments.toArray(String[]::new));
        int generated = give(jangteo, List.of("generate", "--products", Long.toString(products)));
        if (generated != 0) {
            return generated;
        }
        awaitIndexed();
        return measure(jangteo);
    }

    /** What is given once the catalog is there. */
    List<List<String>> benches() {
        String size = Long.toString(products);
        return List.of(
                List.of("verify", "--catalog"),
                List.of("evaluate-search", "--products", size),
                List.of("bench", "sync", "--rate", "100", "--report", report("sync-100.md")),
                List.of("bench", "sync", "--rate", "500", "--report", report("sync-500.md")),
                List.of("bench", "stores", "--report", report("stores.md")),
                List.of(
                        "bench",
                        "reads",
                        "--products",
                        size,
                        "--report",
                        report("reads.md"),
                        "--html",
                        report("gatling")));
    }

    int measure(ToIntFunction<List<String>> jangteo) {
        List<String> missed = new ArrayList<>();
        for (List<String> bench : benches()) {
            if (give(jangteo, bench) != 0) {
                missed.add(line(bench));
            }
        }
        missed.forEach(line -> System.err.println("Did not end with 0: " + line));
        return missed.isEmpty() ? 0 : 1;
    }

    private static int give(ToIntFunction<List<String>> jangteo, List<String> arguments) {
        System.out.printf("%n== %s%n%n", line(arguments));
        return jangteo.applyAsInt(arguments);
    }

    private static String line(List<String> arguments) {
        return "./jangteo " + String.join(" ", arguments);
    }

    private String report(String name) {
        return reports.resolve(name).toString();
    }

    private void awaitIndexed() throws InterruptedException {
        Product last = Catalog.of(SEED).product(products - 1);
        System.out.println("Waiting until search finds the last product ...");
        Instant end = Instant.now().plus(INDEXED_WITHIN);
        try (var shop = new Shop(LocalPlatform.options().build().gatewayUrl())) {
            SearchDoor search = SearchDoor.of(shop);
            while (!search.search(last.skus().getFirst(), 1).contains(last.id())) {
                if (Instant.now().isAfter(end)) {
                    throw new MachineFailure(
                            "Search does not find the last product after %d hours. Look at ./jangteo status and ./jangteo logs search"
                                    .formatted(INDEXED_WITHIN.toHours()));
                }
                Thread.sleep(LOOK_EVERY);
            }
        }
    }
}
