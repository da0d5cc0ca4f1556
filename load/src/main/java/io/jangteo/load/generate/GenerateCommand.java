package io.jangteo.load.generate;

import io.jangteo.load.BenchedPlatform;
import io.jangteo.load.OptionCheck;
import io.jangteo.load.WrongOption;
import io.jangteo.local.cli.AddedCommand;
import io.jangteo.local.shop.OperatorDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Makes a catalog and loads it, or writes it down. */
@Command(
        name = "generate",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        description = {
            "Make a catalog of any size: the same seed always gives the same products.",
            "Without --to it is loaded into the running platform as operator: categories, products, then stock of the first SKUs. A load that was broken off goes on where it was when the same command is given again.",
        })
public final class GenerateCommand implements AddedCommand {

    /** Measured at 200,000 products: 1,041 on average. */
    private static final long BYTES_OF_A_LINE = 1_100;

    /**
     * Measured at 1,000,000 products: 15.6 kB with one version of the search index, most of it the store with its binary log. The rest
     * is for a second version while it is built.
     */
    private static final long BYTES_OF_A_PRODUCT = 20_000;

    private static final long MOST_STOCKED = 1_000_000;
    private static final int SHOWN = 10;

    /** A platform whose database or catalog is started again is back by then. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Mixin
    private final OptionCheck check = new OptionCheck();

    @Option(
            names = "--products",
            paramLabel = "N",
            required = true,
            showDefaultValue = Visibility.NEVER,
            description = "How many products.")
    private long products;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed gives another catalog.")
    private long seed = 1;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Write the products to this file, one line of JSON each, instead of loading them.")
    private @Nullable Path file;

    @Option(
            names = "--stocked",
            paramLabel = "N",
            description = "How many of the first SKUs get stock; nobody can order the others.")
    private long stocked = 2_000;

    @Override
    public Integer call() throws Exception {
        check.rules(() -> {
            WrongOption.unlessWithin(0, MOST_STOCKED, "--stocked", stocked);
            WrongOption.unlessWithin(1, Catalog.MOST_PRODUCTS, "--products", products);
            WrongOption.unlessWithin(0, Catalog.SEEDS - 1, "--seed", seed);
        });
        Catalog catalog = Catalog.of(seed);
        if (file != null) {
            write(catalog, file.toAbsolutePath());
            return 0;
        }
        return load(catalog, BenchedPlatform.running());
    }

    private int load(Catalog catalog, BenchedPlatform platform) throws IOException, InterruptedException {
        System.out.println(Disk.room(
                platform.dataFolder(), products * BYTES_OF_A_PRODUCT, "A catalog of %,d products".formatted(products)));
        try (var door =
                new OperatorDoor(platform.url(), platform.operatorPassword(), PATIENCE, CatalogLoad.ANSWER_WITHIN)) {
            var load = new CatalogLoad(door, catalog, seed, products);
            load.categories();
            long first = load.nextLine();
            if (first > 0) {
                System.out.printf("Import %s goes on at product %,d.%n", load.id(), first);
            }
            JsonNode tally = load.products(new Bar(System.out, Bar.onTerminal(), "products", first, products)::show);
            System.out.printf(
                    "%,d created, %,d replaced, %,d unchanged, %,d refused.%n",
                    tally.path("created").longValue(),
                    tally.path("replaced").longValue(),
                    tally.path("unchanged").longValue(),
                    tally.path("refused").longValue());
            if (tally.path("refused").longValue() > 0) {
                load.errors().valueStream().limit(SHOWN).forEach(error -> System.err.println("refused: " + error));
                return 1;
            }
            receive(new StockLoad(door, catalog, seed));
        }
        return 0;
    }

    private void receive(StockLoad load) throws InterruptedException {
        List<String> skus = load.firstSkus(stocked, products);
        if (!skus.isEmpty()) {
            load.receive(skus, new Bar(System.out, Bar.onTerminal(), "stock   ", 0, skus.size())::show);
        }
    }

    private void write(Catalog catalog, Path target) throws IOException, InterruptedException {
        Path folder = Objects.requireNonNull(target.getParent());
        check.that(Files.isDirectory(folder), "--to: there is no folder " + folder);
        System.out.println(Disk.room(folder, products * BYTES_OF_A_LINE, "The file"));
        Bar bar = new Bar(System.out, Bar.onTerminal(), "products", 0, products);
        long size = CatalogFile.write(catalog, products, target, bar::show);
        System.out.printf("Wrote %,d products of seed %d, %,d bytes, to %s%n", products, seed, size, target);
    }
}
