package io.jangteo.local.sampledata;

import io.jangteo.local.machine.MachineFailure;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does something for each thing of a list and tells how far it is; the first failure ends it. */
final class SampleWork {

    private static final int SIDE_BY_SIDE = 4;

    private final SampleProgress progress;

    /** What is done for one thing. */
    interface Step<T> {
        void of(T thing) throws InterruptedException;
    }

    SampleWork(SampleProgress progress) {
        this.progress = progress;
    }

    <T> void oneAfterTheOther(String what, List<T> things, Step<T> step) {
        inParallel(1, what, things, step);
    }

    <T> void sideBySide(String what, List<T> things, Step<T> step) {
        inParallel(SIDE_BY_SIDE, what, things, step);
    }

    private <T> void inParallel(int workers, String what, List<T> things, Step<T> step) {
        ExecutorService executor =
                Executors.newFixedThreadPool(workers, Thread.ofVirtual().factory());
        try {
            var done = new ExecutorCompletionService<Void>(executor);
            things.forEach(thing -> done.submit(() -> {
                step.of(thing);
                return null;
            }));
            for (int count = 1; count <= things.size(); count++) {
                done.take().get();
                progress.loaded(what, count, things.size());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MachineFailure refused
                    ? new MachineFailure("The sample data is not complete. " + refused.getMessage(), refused)
                    : new MachineFailure("The sample data is not complete: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MachineFailure("The load of the sample data was interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }
}
