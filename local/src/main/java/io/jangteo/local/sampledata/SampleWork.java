package io.jangteo.local.sampledata;

import io.jangteo.local.machine.MachineFailure;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does something for each thing of a list and tells how far it is; the first failure ends it. */
final class SampleWork {

    private static final int SIDE_BY_SIDE = 4;

    private final SampleProgress progress;

    SampleWork(SampleProgress progress) {
        this.progress = progress;
    }

    <T> void oneAfterTheOther(String what, List<T> things, Consumer<T> work) {
        inParallel(1, what, things, work);
    }

    <T> void sideBySide(String what, List<T> things, Consumer<T> work) {
        inParallel(SIDE_BY_SIDE, what, things, work);
    }

    private <T> void inParallel(int workers, String what, List<T> things, Consumer<T> work) {
        ExecutorService executor =
                Executors.newFixedThreadPool(workers, Thread.ofVirtual().factory());
        try {
            var done = new ExecutorCompletionService<Void>(executor);
            things.forEach(thing -> done.submit(() -> work.accept(thing), null));
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
