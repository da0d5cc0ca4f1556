package io.jangteo.local.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM we run on, which all Java parts use too. */
public final class JavaRuntime {
    /**
     * For parts that run long: the optimising compiler takes what stays hot (twenty times the JVM's own thresholds), not what is hot
     * while ten JVMs start at once, which on two cores doubled the time until all are ready.
     */
    public static final List<String> OPTIMISING_LATE = List.of(
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=12000",
            "-XX:Tier4CompileThreshold=300000",
            "-XX:Tier4BackEdgeThreshold=800000");

    private JavaRuntime() {}

    /** An explicit heap everywhere, and the collector with the smallest footprint: ten JVMs share one machine. */
    public static List<String> command(String heap, String... more) {
        List<String> command = new ArrayList<>(
                List.of(executable(), "-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of(more));
        return command;
    }

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What a cache made by one JDK must be thrown away for. */
    public static String version() {
        return Runtime.version().toString() + "-" + System.getProperty("java.vm.vendor", "") + "-"
                + System.getProperty("java.home");
    }
}
