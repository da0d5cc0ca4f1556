package io.jangteo.local.cli;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.invariants.Invariants;
import io.jangteo.local.invariants.Report;
import io.jangteo.local.shop.CatalogComparison;
import io.jangteo.local.shop.Shop;
import io.jangteo.local.shop.Shopper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Checks the invariants on the running platform. */
@picocli.CommandLine.Command(
        name = "verify",
        description =
                "Check that orders, stock, money and messages agree. Exit code 0 only if nothing is wrong and nothing is still moving.")
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    @Option(
            names = "--patience",
            description = "How long to wait for what is still moving (ISO 8601, default ${DEFAULT-VALUE}).",
            defaultValue = "PT3M")
    private Duration patience = Duration.ofMinutes(3);

    @Option(names = "--catalog", description = "Compare catalog and search index instead, product by product.")
    private boolean catalog;

    @Option(names = "--repair", description = "With --catalog: write again what differs.")
    private boolean repair;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "With --catalog: compare N ranges of products that begin at random instead of all.")
    private @Nullable Integer sample;

    @Override
    public Integer call() throws Exception {
        LocalPlatform platform = LocalPlatform.options().build();
        return catalog ? compareCatalog(platform) : checkInvariants(platform);
    }

    private int compareCatalog(LocalPlatform platform) throws IOException {
        String password = Files.readString(platform.secret("operator-password")).strip();
        try (Shop shop = new Shop(platform.gatewayUrl())) {
            Shopper operator = shop.signIn("operator@jangteo.local", password);
            CatalogComparison.Result result = CatalogComparison.run(
                    shop, operator, repair, sample, compared -> System.out.printf("compared %d products%n", compared));
            result.drift()
                    .properties()
                    .forEach(product -> System.out.println(product.getValue().asString() + " " + product.getKey()));
            System.out.printf(
                    "%s: %d products of the catalog compared with the search index, %d differ, %d written again. %s%n",
                    result.green() ? "Green" : "Not green",
                    result.compared(),
                    result.drifted(),
                    result.repaired(),
                    result.failure());
            return result.green() ? 0 : 1;
        }
    }

    private int checkInvariants(LocalPlatform platform) throws Exception {
        Report report = new Invariants(platform::verifyDataSource, platform.kafkaBootstrap())
                .check(
                        patience,
                        moving ->
                                System.out.printf("still moving: %d, such as %s%n", moving.size(), moving.getFirst()));
        report.counted().forEach((what, count) -> System.out.printf("looked at %d %s%n", count, what));
        System.out.println("not on their topic yet: " + report.lag());
        report.moving().stream().limit(SHOWN).forEach(suspect -> System.out.println("still moving: " + suspect));
        report.violations().stream().limit(SHOWN).forEach(suspect -> System.out.println("VIOLATION " + suspect));
        System.out.println(
                report.green()
                        ? "Green: I1 to I6 hold."
                        : "Not green: %d violations, %d still moving."
                                .formatted(
                                        report.violations().size(),
                                        report.moving().size()));
        return report.green() ? 0 : 1;
    }
}
