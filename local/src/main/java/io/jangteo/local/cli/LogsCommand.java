package io.jangteo.local.cli;

import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.parts.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a part's log, or of all, and what is added to it until Ctrl-C. */
@Command(name = "logs", description = "Show the end of a part's log, or of every part's, and follow it until Ctrl-C.")
final class LogsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "PART", description = "mariadb, kafka, connect, order, ... Default: all.")
    private @Nullable String part;

    @Option(
            names = {"-f", "--follow"},
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Go on until Ctrl-C, which is the default; with --no-follow end after the last line there is.")
    private boolean follow = true;

    @Option(
            names = {"-n", "--lines"},
            description = "How many lines of each log to begin with.",
            defaultValue = "20")
    private int lines;

    @Override
    public Integer call() throws Exception {
        List<LogFollower> followers = new ArrayList<>();
        List<Path> logs = logs(CommandSite.here());
        for (Path log : logs) {
            String prefix = logs.size() == 1
                    ? ""
                    : "%-12s| ".formatted(log.getFileName().toString().replace(".log", ""));
            // Where the tail ends the follower begins: what is written meanwhile is neither lost nor shown twice.
            long end = LogTail.size(log);
            LogTail.of(log, end, lines).forEach(line -> System.out.println(prefix + line));
            followers.add(new LogFollower(log, prefix, end));
        }
        while (follow) {
            for (LogFollower follower : followers) {
                follower.print();
            }
            Thread.sleep(200);
        }
        return 0;
    }

    private List<Path> logs(CommandSite site) throws IOException {
        if (part != null) {
            Path log = site.folder().log(part);
            if (Files.notExists(log)) {
                throw new MachineFailure("There is no log of a part " + part + " (" + log + ")");
            }
            return List.of(log);
        }
        Path folder = site.folder().path().resolve("logs");
        if (Files.notExists(folder)) {
            throw new MachineFailure("There are no logs yet in " + folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }
}
