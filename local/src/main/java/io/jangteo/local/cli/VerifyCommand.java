package io.jangteo.local.cli;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.invariants.Invariants;
import io.jangteo.local.invariants.Report;
import java.time.Duration;
import java.util.concurrent.Callable;
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

    @Override
    public Integer call() throws Exception {
        LocalPlatform platform = LocalPlatform.options().build();
        Report report = new Invariants(platform::verifyDataSource, platform.kafkaBootstrap())
                .check(
                        patience,
                        moving ->
                                System.out.printf("still moving: %d, such as %s%n", moving.size(), moving.getFirst()));
        report.counted().forEach((what, count) -> System.out.printf("looked at %d %s%n", count, what));
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
