package io.jangteo.local.parts;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Looks after parts that were ready: starts a dead one again after a growing pause, up to a limit, and heals what has no process.
 * A part that was stopped on purpose is left alone.
 */
final class PartWatch {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration HEAL_EVERY = Duration.ofSeconds(2);

    private final Supplier<Collection<RunningPart>> parts;
    private final boolean restart;
    private final Map<String, Deaths> deaths = new ConcurrentHashMap<>();
    private final Map<String, Thread> atWork = new ConcurrentHashMap<>();
    private final Map<String, Long> healedAt = new ConcurrentHashMap<>();
    private final Thread watch;

    PartWatch(Supplier<Collection<RunningPart>> parts, boolean restart) {
        this.parts = parts;
        this.restart = restart;
        this.watch = Thread.ofVirtual().name("part-watch").start(this::run);
    }

    /** Ends all restarts under way; after this returns no part is started any more. */
    void end() throws InterruptedException {
        watch.interrupt();
        watch.join();
        for (Thread worker : atWork.values()) {
            worker.interrupt();
        }
        for (Thread worker : atWork.values()) {
            worker.join();
        }
    }

    /** Ends the restart of one part, so that it can be stopped on purpose. */
    void leave(String name) throws InterruptedException {
        Thread worker = atWork.get(name);
        if (worker != null) {
            worker.interrupt();
            worker.join();
        }
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY);
                parts.get().forEach(this::look);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(RunningPart part) {
        String name = part.part().name();
        if (atWork.containsKey(name)) {
            return;
        }
        if (part.died()) {
            died(part, deaths.computeIfAbsent(name, _ -> new Deaths()));
        } else if (part.part().launch() == null && part.state() == PartState.READY && due(name)) {
            work(name, () -> heal(part));
        }
    }

    private void died(RunningPart part, Deaths earlier) {
        if (!restart) {
            part.staysDead("died: " + part.lastWords());
            return;
        }
        work(part.part().name(), () -> restart(part, earlier));
    }

    private void restart(RunningPart part, Deaths earlier) throws InterruptedException {
        while (true) {
            Optional<Duration> pause = earlier.pauseAfterOneAt(System.nanoTime());
            if (pause.isEmpty()) {
                part.staysDead("died %s, is not started again: %s".formatted(earlier, part.lastWords()));
                return;
            }
            part.awaitsRestart(part.status().restarts() + 1, pause.get());
            Thread.sleep(pause.get());
            try {
                part.start();
                return;
            } catch (PartFailure again) {
                // Told by the part's own state; the loop counts it as one more death.
                part.stop();
            }
        }
    }

    private void heal(RunningPart part) throws InterruptedException {
        if (part.part().probe().ask().ready()) {
            return;
        }
        try {
            part.part().heal().run(part::healed);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            part.tells("could not be healed: " + e);
        }
    }

    private boolean due(String name) {
        long now = System.nanoTime();
        Long last = healedAt.get(name);
        if (last != null && now - last < HEAL_EVERY.toNanos()) {
            return false;
        }
        healedAt.put(name, now);
        return true;
    }

    private void work(String name, Interruptible task) {
        Thread worker = Thread.ofVirtual().name("watch-" + name).unstarted(() -> {
            try {
                task.run();
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            } finally {
                atWork.remove(name);
            }
        });
        atWork.put(name, worker);
        worker.start();
    }

    private interface Interruptible {
        void run() throws InterruptedException;
    }
}
