package io.jangteo.platform.documents;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Lets several do something at the same moment and tells how each fared. */
final class Race {

    private Race() {}

    /** What each returned, or the {@link DocumentRefused} that it met. Any other failure fails the test. */
    static List<Object> between(Callable<?>... runners) throws Exception {
        CyclicBarrier start = new CyclicBarrier(runners.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> results = Stream.of(runners)
                    .map(runner -> threads.<Object>submit(() -> {
                        start.await();
                        try {
                            return runner.call();
                        } catch (DocumentRefused refused) {
                            return refused;
                        }
                    }))
                    .toList();
            return List.of(results.stream().map(Race::get).toArray());
        }
    }

    private static Object get(Future<Object> result) {
        try {
            return result.get();
        } catch (Exception e) {
            throw new AssertionError("A runner failed", e);
        }
    }
}
