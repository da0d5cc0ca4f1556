package io.jangteo.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many do something at the same moment. */
public final class Together {

    private Together() {}

    public static <T> List<T> race(int many, IntFunction<T> each) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(many);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int number = 0; number < many; number++) {
                int own = number;
                running.add(executor.submit(() -> {
                    start.await();
                    return each.apply(own);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        }
    }
}
