package io.jangteo.load.generate;

import io.jangteo.local.cli.AddedCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a catalog and loads it, or writes it down. */
@Command(
        name = "generate",
        showDefaultValues = true,
        mixinStandardHelpOptions = true,
        description = {
            "Make a catalog of any size: the same seed always gives the same products.",
            "Without --to it is loaded into the running platform as operator: categories, products, then stock. A load that was broken off goes on where it was when the same command is given again.",
        })
public final class GenerateCommand implements AddedCommand {

    /** Measured at 200,000 products: 1.4 kB on average. */
    private static final long BYTES_OF_A_LINE = 1_600;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--products", paramLabel = "N", required = true, description = "How many products.")
    private long products;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed gives another catalog.")
    private long seed = 1;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Write the products to this file, one line of JSON each, instead of loading them.")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        check(products >= 1 && products <= Catalog.MOST_PRODUCTS, "--products is from 1 to " + Catalog.MOST_PRODUCTS);
        check(seed >= 0 && seed < Catalog.SEEDS, "--seed is from 0 to " + (Catalog.SEEDS - 1));
        Catalog catalog = Catalog.of(seed);
        if (file != null) {
            write(catalog, file.toAbsolutePath());
        }
        return 0;
    }

    private void write(Catalog catalog, Path target) throws IOException, InterruptedException {
        Path folder = Objects.requireNonNull(target.getParent());
        check(Files.isDirectory(folder), "--to: there is no folder " + folder);
        System.out.println(Disk.room(folder, products * BYTES_OF_A_LINE, "The file"));
        Bar bar = new Bar(System.out, Bar.onTerminal(), "products", 0, products);
        long size = CatalogFile.write(catalog, products, target, bar::show);
        System.out.printf("Wrote %,d products of seed %d, %,d bytes, to %s%n", products, seed, size, target);
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), otherwise);
        }
    }
}
