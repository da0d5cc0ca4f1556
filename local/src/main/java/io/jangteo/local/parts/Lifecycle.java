package io.jangteo.local.parts;

import io.jangteo.local.machine.MachineFailure;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * All parts of one platform through its one life: started, watched, stopped. The stop may come from any thread at any moment, in the
 * middle of a start too, and after it no part is started any more: one that were would be left behind.
 */
public final class Lifecycle {
    private final Collection<RunningPart> parts;
    private final boolean restart;
    private volatile @Nullable PartWatch watch;
    private @Nullable Start start;
    private boolean ended;

    private record Start(Thread thread, CountDownLatch over) {}

    private interface Steps {
        void run() throws InterruptedException;
    }

    /** @param restart whether a part that dies is started again */
    public Lifecycle(Collection<RunningPart> parts, boolean restart) {
        this.parts = parts;
        this.restart = restart;
    }

    /**
     * Returns when every part is ready; on the first that fails, everything is stopped and the failure thrown.
     *
     * @param first what must hold before any part is started
     */
    public void start(Runnable first) throws InterruptedException {
        starting(() -> {
            try {
                first.run();
                StartOrder.start(parts);
                watch = new PartWatch(() -> parts, restart);
            } catch (InterruptedException | RuntimeException e) {
                stopAfter(e);
                throw e;
            }
        });
    }

    /** Starts what is not ready, for instance a part that used up its restarts; if that fails, stops it again. */
    public void startMissing() throws InterruptedException {
        List<RunningPart> missing =
                parts.stream().filter(part -> !part.status().healthy()).toList();
        starting(() -> {
            try {
                StartOrder.start(missing);
            } catch (InterruptedException | RuntimeException e) {
                StartOrder.stop(missing);
                throw e;
            }
        });
    }

    /** By rank, each by SIGTERM with a deadline. */
    public void stop() throws InterruptedException {
        Start starting = end();
        if (starting != null && !starting.thread().equals(Thread.currentThread())) {
            // Its own failure path stops the parts.
            starting.over().await();
        }
        unwatch();
        StartOrder.stop(parts);
    }

    /** From now on a part that dies stays dead. */
    public void unwatch() throws InterruptedException {
        PartWatch watching = watch;
        if (watching != null) {
            watching.end();
            watch = null;
        }
    }

    /** Ends the restart of one part, so that it can be stopped on purpose. */
    public void leave(String part) throws InterruptedException {
        PartWatch watching = watch;
        if (watching != null) {
            watching.leave(part);
        }
    }

    private void starting(Steps steps) throws InterruptedException {
        Start own = begin();
        try {
            steps.run();
        } finally {
            finish(own);
        }
    }

    private synchronized Start begin() {
        if (ended) {
            throw new MachineFailure("The platform was stopped");
        }
        Start own = new Start(Thread.currentThread(), new CountDownLatch(1));
        start = own;
        return own;
    }

    private synchronized void finish(Start own) {
        start = null;
        if (ended) {
            // Of an interruption that came when there was nothing left to interrupt.
            Thread.interrupted();
        }
        own.over().countDown();
    }

    private synchronized @Nullable Start end() {
        ended = true;
        Start starting = start;
        if (starting != null && !starting.thread().equals(Thread.currentThread())) {
            starting.thread().interrupt();
        }
        return starting;
    }

    private void stopAfter(Exception failure) {
        // The interruption has done its work; what follows must not be cut short by it.
        Thread.interrupted();
        try {
            stop();
        } catch (InterruptedException e) {
            failure.addSuppressed(e);
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
