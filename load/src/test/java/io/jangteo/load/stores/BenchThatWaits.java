package io.jangteo.load.stores;

import io.jangteo.load.engine.Engine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A bench in a process of its own that has made its index and never comes to an end. */
final class BenchThatWaits {

    static final String MADE = "made";

    private BenchThatWaits() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (Engine engine = new Engine(arguments[0], Optional.empty(), Duration.ofSeconds(30));
                ScratchIndex _ = ScratchIndex.make(engine, "waiting", 1)) {
            System.out.println(MADE);
            new CountDownLatch(1).await();
        }
    }
}
