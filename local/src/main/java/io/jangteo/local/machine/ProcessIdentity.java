package io.jangteo.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process that cannot be mistaken for a later one with the same number: a pid is reused, a pid with its start time and the boot it
 * belongs to is not. Only through this are processes signalled, so a stale record never hits a foreign process.
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {
    private static final Path PROC = Path.of("/proc");
    private static final int STATE = 0;
    private static final int START_TIME = 19;
    private static final Duration PAUSED_WITHIN = Duration.ofSeconds(30);

    public static Optional<ProcessIdentity> of(long pid) {
        long ticks = startTicks(pid);
        return ticks < 0 ? Optional.empty() : Optional.of(new ProcessIdentity(pid, ticks, bootId()));
    }

    public static ProcessIdentity self() {
        return of(ProcessHandle.current().pid()).orElseThrow();
    }

    /** A zombie counts as dead: whoever should reap it may never do so. */
    public boolean alive() {
        return boot.equals(bootId()) && startTicks(pid) == startTicks;
    }

    public long residentBytes() {
        if (!alive()) {
            return 0;
        }
        try {
            return Files.readAllLines(PROC.resolve(pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException goneMeanwhile) {
            return 0;
        }
    }

    public void terminate() {
        handle().ifPresent(ProcessHandle::destroy);
    }

    public void kill() {
        handle().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Returns when none of its threads runs any more, which on busy cores is some time after the signal. */
    public void pause() {
        signal("STOP");
        long deadline = System.nanoTime() + PAUSED_WITHIN.toNanos();
        while (alive() && !paused()) {
            if (System.nanoTime() > deadline) {
                throw new MachineFailure("Process " + pid + " goes on in spite of SIGSTOP");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    public void resume() {
        signal("CONT");
    }

    public boolean awaitExit(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (alive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    /** By the shell's own kill: a bare Debian has no program of that name. */
    private void signal(String name) {
        if (!alive()) {
            return;
        }
        try {
            new ProcessBuilder(List.of("/bin/sh", "-c", "kill -" + name + " " + pid))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<ProcessHandle> handle() {
        return alive() ? ProcessHandle.of(pid) : Optional.empty();
    }

    private static long startTicks(long pid) {
        if (!Files.isDirectory(PROC)) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(start -> start.toEpochMilli())
                    .orElse(-1L);
        }
        String[] fields = fields(PROC.resolve(pid + "/stat"));
        if (fields == null || ("ZX".contains(fields[STATE]) && !threadsLeft(pid))) {
            return -1;
        }
        return Long.parseLong(fields[START_TIME]);
    }

    private boolean paused() {
        try (Stream<Path> threads = Files.list(PROC.resolve(pid + "/task"))) {
            return threads.map(thread -> fields(thread.resolve("stat")))
                    .allMatch(fields -> fields == null || fields[STATE].equals("T"));
        } catch (IOException gone) {
            return false;
        }
    }

    /** After SIGKILL the first thread is a zombie while others still end, and hold ports and locks until they have. */
    private static boolean threadsLeft(long pid) {
        try (Stream<Path> threads = Files.list(PROC.resolve(pid + "/task"))) {
            return threads.count() > 1;
        } catch (IOException gone) {
            return false;
        }
    }

    private static String @Nullable [] fields(Path file) {
        try {
            String stat = Files.readString(file);
            // The command's name stands in parentheses and may itself contain blanks and parentheses.
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return null;
        }
    }

    private static String bootId() {
        Path file = PROC.resolve("sys/kernel/random/boot_id");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
