package io.jangteo.local.engines;

import io.jangteo.local.machine.Environment;
import io.jangteo.local.machine.MachineFailure;
import java.util.List;
import java.util.stream.Stream;

/** How the embedded server differs from its defaults. */
final class MariaDbSettings {
    private static final long WEEK_SECONDS = 7 * 24 * 3600L;

    private static final List<String> FLAGS = List.of(
            "--skip-name-resolve",
            // A certificate is made at each start otherwise, which takes 5 to 15 seconds; only loopback is served.
            "--ssl=0",
            // Durable before the commit is answered, in the tables and in the log that the relay reads.
            "--innodb-flush-log-at-trx-commit=1",
            "--sync-binlog=1",
            "--server-id=1",
            "--log-bin=mariadb-bin",
            "--binlog-format=ROW",
            "--binlog-row-image=FULL",
            // As long as outbox rows are kept; the default is for ever.
            "--binlog-expire-logs-seconds=" + WEEK_SECONDS,
            "--max-binlog-size=128M",
            "--max-allowed-packet=64M",
            "--max-connections=300",
            "--performance-schema=OFF",
            "--transaction-isolation=READ-COMMITTED",
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            // MySQL's default, so that what one of them refuses the other refuses too.
            "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION");

    private static final String BUFFER_POOL = "JANGTEO_MARIADB_BUFFER_POOL";
    private static final String SIZE = "[1-9]\\d{0,8}[KMGkmg]";

    private MariaDbSettings() {}

    /** As the server shall be started in this environment. */
    static List<String> flags(Environment environment) {
        String bufferPool = environment.get(BUFFER_POOL, "256M");
        if (!bufferPool.matches(SIZE)) {
            throw new MachineFailure(BUFFER_POOL + " must be a size such as 256M or 1G: " + bufferPool);
        }
        return Stream.concat(FLAGS.stream(), Stream.of("--innodb-buffer-pool-size=" + bufferPool))
                .toList();
    }
}
