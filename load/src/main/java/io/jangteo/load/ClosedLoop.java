package io.jangteo.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** So many virtual buyers, each of whom begins the next turn when the last one has ended. */
final class ClosedLoop implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> buyers = new ArrayList<>();
    private volatile boolean open = true;

    private ClosedLoop() {}

    static ClosedLoop start(int buyers, Turn turn, Consumer<Result> results) {
        var loop = new ClosedLoop();
        for (int i = 0; i < buyers; i++) {
            loop.buyers.add(loop.threads.submit(() -> {
                loop.buy(turn, results);
                return null;
            }));
        }
        return loop;
    }

    /** Nobody begins another turn; returns when all have ended theirs. */
    void stop() throws InterruptedException {
        open = false;
        for (Future<?> buyer : buyers) {
            ended(buyer);
        }
    }

    /** Throws what ended a buyer before the time. */
    void check() throws InterruptedException {
        for (Future<?> buyer : buyers) {
            if (buyer.isDone()) {
                ended(buyer);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        threads.shutdownNow();
        threads.close();
    }

    private void buy(Turn turn, Consumer<Result> results) throws InterruptedException {
        while (open) {
            Result result = turn.take();
            results.accept(result);
            if (result instanceof Result.Failed failed) {
                Thread.sleep(failed.pause());
            }
        }
    }

    private static void ended(Future<?> buyer) throws InterruptedException {
        try {
            buyer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A virtual buyer has failed", e.getCause());
        }
    }
}
