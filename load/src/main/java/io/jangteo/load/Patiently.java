package io.jangteo.load;

import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Prepares things a few at a time, and comes back when a door says that it is busy. */
public final class Patiently {

    /** Two passwords are hashed at a time by one user service; more would only wait there. */
    private static final int AT_ONCE = 2;

    private static final int TRIES = 60;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private Patiently() {}

    /** The first answer that is none of "too many" and "busy". */
    public static Answer ask(String what, Supplier<Answer> question) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            Answer answer = question.get();
            if (answer.status() != TOO_MANY && answer.status() != BUSY) {
                return answer;
            }
            Duration wait = Duration.ofSeconds(Math.max(1, answer.retryAfterSeconds()));
            if (wait.compareTo(LONGEST_WAIT) > 0) {
                throw new MachineFailure(
                        "%s: the platform asks to wait for %s: %s".formatted(what, wait, answer.body()));
            }
            Thread.sleep(wait);
        }
        throw new MachineFailure(what + ": the platform stays busy");
    }

    interface Step<T, R> {
        R of(T thing) throws InterruptedException;
    }

    /**
     * The results in the order of the things.
     *
     * @param done is told how many are done
     */
    static <T, R> List<R> each(List<T> things, Step<T, R> step, IntConsumer done) throws InterruptedException {
        List<R> results = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<R>> running = things.stream()
                    .map(thing -> threads.submit(() -> step.of(thing)))
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
