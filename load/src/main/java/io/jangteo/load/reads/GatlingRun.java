package io.jangteo.load.reads;

import io.jangteo.load.gatling.LoadPlan;
import io.jangteo.load.gatling.Recording;
import io.jangteo.load.gatling.Signal;
import io.jangteo.load.gatling.Writable;
import io.jangteo.load.measure.CpuSample;
import io.jangteo.load.measure.CpuUse;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.ProcessIdentity;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs Gatling once, in a process of its own, and looks at the CPU of everything when it begins to count and when it has ended. */
final class GatlingRun {

    private static final String MAIN = "io.gatling.app.Gatling";
    private static final String SIMULATION = "io.jangteo.load.gatling.ReadsSimulation";
    private static final int THRESHOLDS_MISSED = 2;
    private static final int LAST_LINES = 15;

    private final Path libraries;
    private final int heapMib;
    private final Map<String, ProcessIdentity> processes;
    private final Consumer<Signal.Sofar> progress;
    private final List<String> output = new ArrayList<>();
    private @Nullable CpuSample opened;
    private @Nullable CpuSample closed;

    /** @param libraries the folder with Gatling and all that it brings along */
    GatlingRun(Path libraries, int heapMib, Map<String, ProcessIdentity> processes, Consumer<Signal.Sofar> progress) {
        this.libraries = libraries;
        this.heapMib = heapMib;
        this.processes = processes;
        this.progress = progress;
    }

    /** @param reports the folder that gets a folder with Gatling's report */
    StepFigures run(ReadsPlan.Step step, LoadPlan plan, Material material, Path reports)
            throws IOException, InterruptedException {
        // The plan has the operator's token.
        Path folder = Files.createTempDirectory(
                "jangteo-bench-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            List<Writable> writables = plan.writesPercent() == 0 ? List.of() : material.writables();
            plan.write(folder, material.questions(), writables);
            Path results = reports.resolve(step.file());
            int exit = gatling(folder, results);
            if (exit != 0 && exit != THRESHOLDS_MISSED) {
                throw failed("Gatling ended with exit code " + exit);
            }
            if (opened == null || closed == null) {
                throw failed("Gatling ended before its time");
            }
            return new StepFigures(
                    step,
                    Recording.read(folder),
                    CpuUse.between(opened, closed),
                    Thresholds.missed(exit == THRESHOLDS_MISSED, output),
                    html(results));
        } finally {
            delete(folder);
        }
    }

    private int gatling(Path folder, Path results) throws IOException, InterruptedException {
        Files.createDirectories(results);
        Process gatling = new ProcessBuilder(command(folder, results))
                .redirectErrorStream(true)
                .start();
        var stop = new Thread(gatling::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stop);
        try (BufferedReader lines = gatling.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
            return gatling.waitFor();
        } finally {
            gatling.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(stop);
            Files.write(results.resolve("gatling.log"), output);
        }
    }

    private void hear(String line) throws IOException {
        switch (Signal.of(line).orElse(null)) {
            case Signal.Open _ -> opened = CpuSample.of(processes);
            case Signal.Closed _ -> closed = CpuSample.of(processes);
            case Signal.Sofar sofar -> progress.accept(sofar);
            case null -> output.add(line);
        }
    }

    private List<String> command(Path folder, Path results) {
        String shared = Path.of(URI.create(LoadPlan.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + heapMib + "m",
                "-Xmx" + heapMib + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-D" + LoadPlan.FOLDER + "=" + folder,
                // Gatling keeps preferences; it shall not do so in the user's home.
                "-Djava.util.prefs.userRoot=" + folder,
                "-cp",
                shared + File.pathSeparator + libraries.resolve("*"),
                MAIN,
                "--simulation",
                SIMULATION,
                "--results-folder",
                results.toString());
    }

    private MachineFailure failed(String what) {
        List<String> last = output.subList(Math.max(0, output.size() - LAST_LINES), output.size());
        return new MachineFailure(what + ". It said last:\n  " + String.join("\n  ", last));
    }

    /** Gatling makes a folder with the time in its name. */
    private static Path html(Path results) throws IOException {
        try (Stream<Path> made = Files.list(results)) {
            return made.filter(Files::isDirectory)
                    .max((one, other) -> one.getFileName().compareTo(other.getFileName()))
                    .orElse(results);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.delete(file);
            }
        }
    }
}
