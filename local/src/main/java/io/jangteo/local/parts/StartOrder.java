package io.jangteo.local.parts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts every part as soon as what it needs is ready, side by side, and stops them by rank. No process is started while files are
 * still made: start-up caches keep processors and disk too busy for engines that give up when they wait for each other too long.
 */
public final class StartOrder {
    private StartOrder() {}

    /** Needs that nobody meets and circles are mistakes in the list of parts: found before anything starts. */
    public static void check(Collection<Part> parts) {
        Map<String, Set<String>> open = new HashMap<>();
        parts.forEach(part -> open.put(part.name(), new HashSet<>(part.needs())));
        parts.forEach(part -> part.needs().stream()
                .filter(need -> !open.containsKey(need))
                .findFirst()
                .ifPresent(need -> {
                    throw new IllegalArgumentException(part.name() + " needs " + need + ", which is no part");
                }));
        while (!open.isEmpty()) {
            List<String> free = open.entrySet().stream()
                    .filter(entry -> entry.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalArgumentException(
                        "Parts need each other in a circle: " + new TreeMap<>(open).keySet());
            }
            open.keySet().removeAll(free);
            open.values().forEach(needs -> needs.removeAll(free));
        }
    }

    /** Returns when all are ready; the first failure ends the start of all others and is thrown. */
    public static void start(Collection<RunningPart> parts) throws InterruptedException {
        Map<String, CompletableFuture<Boolean>> ready = new HashMap<>();
        parts.forEach(part -> ready.put(part.part().name(), new CompletableFuture<>()));
        CountDownLatch filesToMake = new CountDownLatch(
                (int) parts.stream().filter(RunningPart::isProcess).count());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<Boolean> ended = new ExecutorCompletionService<>(threads);
            parts.forEach(part -> ended.submit(() -> startAfterNeeds(part, filesToMake, ready)));
            try {
                for (int i = 0; i < parts.size(); i++) {
                    ended.take().get();
                }
            } catch (ExecutionException e) {
                throw asFailure(e.getCause());
            } finally {
                threads.shutdownNow();
                awaitEnd(threads);
            }
        }
    }

    /** Ranks one after the other, the parts of one rank side by side; every part is tried even if another cannot be stopped. */
    public static void stop(Collection<RunningPart> parts) throws InterruptedException {
        Map<Integer, List<RunningPart>> ranks = new TreeMap<>(Comparator.naturalOrder());
        parts.forEach(part -> ranks.computeIfAbsent(part.part().stopRank(), _ -> new ArrayList<>())
                .add(part));
        List<@Nullable Throwable> failures = new ArrayList<>();
        for (List<RunningPart> rank : ranks.values()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Boolean>> stops = rank.stream()
                        .<Callable<Boolean>>map(part -> () -> {
                            part.stop();
                            return true;
                        })
                        .toList();
                for (var stop : threads.invokeAll(stops)) {
                    try {
                        stop.get();
                    } catch (ExecutionException e) {
                        failures.add(e.getCause());
                    }
                }
            }
        }
        if (!failures.isEmpty()) {
            throw asFailure(failures.getFirst());
        }
    }

    private static boolean startAfterNeeds(
            RunningPart part, CountDownLatch filesToMake, Map<String, CompletableFuture<Boolean>> ready)
            throws InterruptedException {
        part.start(() -> {
            if (part.isProcess()) {
                filesToMake.countDown();
                filesToMake.await();
            }
            for (String need : part.part().needs()) {
                CompletableFuture<Boolean> other = ready.get(need);
                // Not in this start: it is ready already.
                if (other != null) {
                    other.get();
                }
            }
        });
        CompletableFuture<Boolean> own = ready.get(part.part().name());
        return own != null && own.complete(true);
    }

    private static void awaitEnd(ExecutorService threads) {
        boolean interrupted = false;
        while (true) {
            try {
                if (threads.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static RuntimeException asFailure(@Nullable Throwable cause) {
        return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    }
}
