package io.jangteo.local.cli;

import io.jangteo.local.PlatformStatus;
import io.jangteo.local.machine.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What {@code up} says when everything is ready. */
final class Welcome {
    private Welcome() {}

    static void print(CommandSite site, PlatformStatus status, Duration took) {
        System.out.printf(
                "%nReady in %.1f s, %.2f GiB resident in %d processes.%n",
                took.toMillis() / 1000.0, gibibytes(status.residentBytes()), status.processes());
        Ports ports = new Ports(site.environment().number("JANGTEO_PORT_BASE", Ports.DEFAULT_BASE));
        if (status.parts().stream().anyMatch(part -> part.name().equals("gateway"))) {
            System.out.println("  Shop API            http://127.0.0.1:" + ports.gateway());
        }
        Path operator = site.folder().secrets().resolve("operator-password");
        if (Files.exists(operator)) {
            System.out.println("  Operator            operator@jangteo.local, password in " + operator);
        }
        System.out.println("  Logs                " + site.folder().path().resolve("logs"));
        System.out.println(
                "Next: ./jangteo demo places an order, ./jangteo status shows each part, ./jangteo down stops them.");
    }

    static double gibibytes(long bytes) {
        return bytes / (1024.0 * 1024 * 1024);
    }
}
