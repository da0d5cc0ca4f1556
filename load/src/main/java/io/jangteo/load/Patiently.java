package io.jangteo.load;

import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Prepares things a few at a time, and comes back when a door says that it is busy. */
public final class Patiently {

    /** Two passwords are hashed at a time by one user service; more would only wait there. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LONGEST_WAIT_SECONDS = 30;

    private Patiently() {}

    /**
     * The first answer for good, or the last one after minutes.
     *
     * @throws MachineFailure if the platform asks for more than a pause: a limit is in the way then, and asking again is no use
     */
    public static Answer ask(String what, Supplier<Answer> question) {
        return Patience.within(PATIENCE, question, answer -> {
            if (answer.retryAfterSeconds() > LONGEST_WAIT_SECONDS) {
                throw new MachineFailure("%s: the platform asks to wait for %d s: %s"
                        .formatted(what, answer.retryAfterSeconds(), answer.body()));
            }
        });
    }

    /**
     * The results in the order of the things.
     *
     * @param done is told how many are done
     */
    static <T, R> List<R> each(List<T> things, Function<T, R> step, IntConsumer done) throws InterruptedException {
        List<R> results = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<R>> running = things.stream()
                    .map(thing -> threads.submit(() -> step.apply(thing)))
                    .toList();
            try {
                for (Future<R> one : running) {
                    results.add(one.get());
                    done.accept(results.size());
                }
            } catch (ExecutionException e) {
                running.forEach(one -> one.cancel(true));
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            }
        }
        return results;
    }
}
