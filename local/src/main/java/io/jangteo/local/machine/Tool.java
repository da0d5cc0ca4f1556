package io.jangteo.local.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program that does one thing and ends, such as an installer or a training run. */
public final class Tool {
    private Tool() {}

    /** Runs to the end; returns the exit code. Interrupted or late, the program is killed, not left behind. */
    public static int run(Launch launch, Path log, Duration limit)
            throws IOException, InterruptedException, TimeoutException {
        Process process = launch.builder()
                .redirectErrorStream(true)
                .redirectOutput(Launch.log(log))
                .start();
        process.getOutputStream().close();
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException(
                        launch.command().getFirst() + " did not end within " + limit.toSeconds() + " s");
            }
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
