package io.jangteo.local.cli;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
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
    /** EX_UNAVAILABLE of sysexits.h, as .ci/contracts ends where npm is missing. */
    private static final int NO_NPM = 69;

    /** Most tests wait for engines half of their time. */
    private static final List<String> MODULES_AT_ONCE = List.of("-T", "2");

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
        if (name == null && !contractsHold()) {
            return 1;
        }
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

    /** The contracts are checked by a tool that npm brings; without npm the rest is still tested. */
    private static boolean contractsHold() throws IOException, InterruptedException {
        System.out.println("== contracts: style, and nothing that breaks");
        int exit = run(List.of(".ci/contracts"));
        if (exit == NO_NPM) {
            System.out.println("== LEFT OUT: the check of the contracts needs npm, which is not installed");
        }
        return exit == 0 || exit == NO_NPM;
    }

    private int maven() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./mvnw", "verify"));
        if (name == null) {
            command.addAll(MODULES_AT_ONCE);
        } else {
            command.add("-Dtest=" + name);
            command.add("-Dsurefire.failIfNoSpecifiedTests=false");
        }
        System.out.println("== build and tests");
        long begun = System.nanoTime();
        TestReports reports = TestReports.fromNowOn(CommandSite.here().projectRoot());
        int exit = run(command);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("== %s, after %d min %d s%n", words(exit), taken.toMinutes(), taken.toSecondsPart());
        System.out.println(reports.sum());
        return exit;
    }

    private static String words(int exit) {
        return exit == 0 ? "all of it held" : "not all of it held";
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(new File(CommandSite.here().projectRoot().toString()))
                .inheritIO();
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return process.start().waitFor();
    }
}
