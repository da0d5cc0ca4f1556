package io.jangteo.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first line of {@code /proc/stat}: what all cores together have done since the machine started.
 *
 * @param stolenMillis what the host gave to other machines
 */
public record MachineCpu(long busyMillis, long stolenMillis) {

    private static final int MILLIS_PER_TICK = 10;
    private static final int USER = 1;
    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STOLEN = 8;

    static MachineCpu now() throws IOException {
        return parse(Files.readAllLines(Path.of("/proc/stat")).getFirst());
    }

    static MachineCpu parse(String line) {
        String[] fields = line.split(" +");
        long busy = 0;
        for (int i = USER; i < STOLEN; i++) {
            if (i != IDLE && i != WAITING) {
                busy += Long.parseLong(fields[i]);
            }
        }
        return new MachineCpu(busy * MILLIS_PER_TICK, Long.parseLong(fields[STOLEN]) * MILLIS_PER_TICK);
    }
}
