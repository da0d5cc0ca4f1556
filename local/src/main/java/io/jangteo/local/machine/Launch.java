package io.jangteo.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How one process is started: command, environment beyond the inherited, and working folder. */
public record Launch(List<String> command, Map<String, String> environment, Path folder) {
    private static final Set<String> INHERITED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "TMPDIR",
            "XDG_RUNTIME_DIR");
    private static final List<String> INHERITED_PREFIXES = List.of("JANGTEO_", "SPRING_", "OTEL_");
    private static final long LOG_LIMIT = 32L * 1024 * 1024;

    /** Starts the process with everything it prints going to the end of the log file; it outlives us if we are killed. */
    public ProcessIdentity start(Path log) throws IOException {
        rotate(log);
        Process process =
                builder().redirectErrorStream(true).redirectOutput(log(log)).start();
        process.getOutputStream().close();
        return ProcessIdentity.of(process.pid())
                .orElseThrow(() -> new MachineFailure(command.getFirst() + " ended while starting"));
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> !inherited(name));
        builder.environment().putAll(environment);
        return builder;
    }

    /** Two launches with the same fingerprint start the same thing; a start-up cache changes only how fast. */
    public String fingerprint() {
        List<String> telling = command.stream()
                .filter(word -> !word.startsWith("-XX:AOT") && !word.startsWith("-Xlog:aot"))
                .toList();
        return Checksum.of(telling + "\n" + new TreeMap<>(environment));
    }

    static ProcessBuilder.Redirect log(Path log) {
        return ProcessBuilder.Redirect.appendTo(log.toFile());
    }

    private static boolean inherited(String name) {
        boolean secret = name.contains("PASSWORD");
        return INHERITED.contains(name)
                || (!secret && INHERITED_PREFIXES.stream().anyMatch(name::startsWith));
    }

    private static void rotate(Path log) {
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
