package io.jangteo.local.cli;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the build with all its tests, or one test several times. */
@Command(name = "test", description = "Run every test on the real engines, or one test N times.")
final class TestCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A test class, or Class#method. Default: all.")
    private @Nullable String name;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "How often; ends at the first failure.",
            defaultValue = "1")
    private int repeat;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (int run = 1; run <= repeat; run++) {
            if (repeat > 1) {
                System.out.printf("== run %d of %d%n", run, repeat);
            }
            int exit = maven();
            if (exit != 0) {
                return exit;
            }
        }
        return 0;
    }

    private int maven() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./mvnw", "verify"));
        if (name != null) {
            command.add("-Dtest=" + name);
            command.add("-Dsurefire.failIfNoSpecifiedTests=false");
        }
        ProcessBuilder maven = new ProcessBuilder(command)
                .directory(new File(CommandSite.here().projectRoot().toString()))
                .inheritIO();
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return maven.start().waitFor();
    }
}
