package io.jangteo.local.cli;

import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Until {@code up} has done its work the background process is its own: whatever ends the command, Ctrl-C at any moment or a failure,
 * ends that process too, and with it every part.
 */
final class Undo {
    private static final Duration TO_STOP = Duration.ofMinutes(3);

    private final Thread hook = Thread.ofPlatform().name("undo").unstarted(this::run);
    private @Nullable ProcessIdentity started;
    private boolean over;

    /** In force before anything is started: between a start and its registration no signal may come. */
    static Undo armed() {
        Undo undo = new Undo();
        Runtime.getRuntime().addShutdownHook(undo.hook);
        return undo;
    }

    /** Nothing is started any more once the command is being ended. */
    synchronized ProcessIdentity start(Supplier<ProcessIdentity> launch) {
        if (over) {
            throw new MachineFailure("Ended before anything was started");
        }
        ProcessIdentity process = launch.get();
        started = process;
        return process;
    }

    /** Whether the command is being ended, or its work is done. */
    synchronized boolean over() {
        return over;
    }

    /** The work is done, and what was started stays. */
    synchronized void disarm() {
        if (!over) {
            started = null;
            over = true;
        }
    }

    void run() {
        ProcessIdentity process = take();
        if (process == null || !process.alive()) {
            return;
        }
        System.out.println("Stopping what was started ...");
        process.terminate();
        try {
            if (!process.awaitExit(TO_STOP)) {
                System.err.println(
                        "The supervisor (pid " + process.pid() + ") has not ended; ./jangteo down tries again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ProcessIdentity take() {
        over = true;
        return started;
    }
}
