package io.jangteo.load.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes batches on all processors and hands them out in order, a few of them ahead. */
final class Batches implements AutoCloseable {

    private final Catalog catalog;
    private final int size;
    private final long end;
    private final int ahead;
    private final ExecutorService makers;
    private final Deque<Future<Batch>> made = new ArrayDeque<>();
    private long next;

    /**
     * @param from the number of the first product
     * @param end the number after the last one
     */
    Batches(Catalog catalog, long from, long end, int size) {
        this.catalog = catalog;
        this.next = from;
        this.end = end;
        this.size = size;
        int processors = Runtime.getRuntime().availableProcessors();
        this.ahead = processors + 1;
        this.makers = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().daemon().name("generate-", 1).factory());
    }

    boolean hasNext() {
        return next < end || !made.isEmpty();
    }

    Batch next() throws InterruptedException {
        while (made.size() < ahead && next < end) {
            long from = next;
            int lines = (int) Math.min(size, end - from);
            made.add(makers.submit(() -> Batch.of(catalog, from, lines)));
            next += lines;
        }
        try {
            return made.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Products could not be made", e.getCause());
        }
    }

    @Override
    public void close() {
        makers.shutdownNow();
    }
}
