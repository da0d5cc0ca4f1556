package io.jangteo.load.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of {@code /proc/<pid>/stat}, or of one thread's: how much CPU it has used so far. */
record ProcStat(String command, long cpuMillis) {

    /** The kernel reports in hundredths of a second to user space, whatever it counts in itself. */
    private static final int MILLIS_PER_TICK = 10;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;
    private static final Path PROC = Path.of("/proc");

    static ProcStat parse(String line) {
        // The command stands in parentheses and may contain blanks and parentheses itself.
        int end = line.lastIndexOf(')');
        String[] fields = line.substring(end + 2).strip().split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        return new ProcStat(line.substring(line.indexOf('(') + 1, end), ticks * MILLIS_PER_TICK);
    }

    /** Nothing if there is no such process. */
    static Optional<ProcStat> ofProcess(long pid) throws IOException {
        return read(PROC.resolve(pid + "/stat"));
    }

    /** Of each thread that lives. */
    static List<ProcStat> ofThreads(long pid) throws IOException {
        List<ProcStat> threads = new ArrayList<>();
        try (Stream<Path> tasks = Files.list(PROC.resolve(pid + "/task"))) {
            for (Path task : tasks.toList()) {
                read(task.resolve("stat")).ifPresent(threads::add);
            }
        } catch (NoSuchFileException noSuchProcess) {
            return List.of();
        }
        return threads;
    }

    private static Optional<ProcStat> read(Path file) throws IOException {
        try {
            return Optional.of(parse(Files.readString(file)));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        } catch (IOException e) {
            // Reading the file of a process that ends at this moment answers "No such process".
            if (Files.notExists(file.getParent())) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
