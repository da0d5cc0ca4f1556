package io.jangteo.local.cli;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.PlatformStatus;
import io.jangteo.local.machine.ProcessIdentity;
import java.time.Duration;

/** What {@code up} says when everything is ready. */
final class Welcome {
    private Welcome() {}

    static void ready(PlatformStatus status, ProcessIdentity supervisor, Duration took) {
        System.out.printf(
                "%nReady in %.1f s, %.2f GiB resident in %d processes.%n",
                took.toMillis() / 1000.0,
                gibibytes(status.residentBytes() + supervisor.residentBytes()),
                status.processes() + 1);
    }

    static void print(LocalPlatform platform, SampleShop shop) {
        String door = platform.gatewayUrl();
        System.out.println("  Shop API   " + door + "/api/catalog/products");
        System.out.println("  Search     " + door + "/api/search?q=%EC%9A%B4%EB%8F%99%ED%99%94");
        System.out.println("  API page   " + door + "/docs");
        System.out.println("  Customer   " + SampleShop.CUSTOMER + ", password " + shop.customerPassword());
        System.out.println("  Operator   operator@jangteo.local, password in " + platform.secret("operator-password"));
        System.out.println("  Logs       " + platform.dataFolder().resolve("logs"));
        System.out.println(
                "Next: ./jangteo demo places orders, ./jangteo verify checks that everything agrees, ./jangteo status shows each part, ./jangteo down stops them.");
    }

    static double gibibytes(long bytes) {
        return bytes / (1024.0 * 1024 * 1024);
    }
}
