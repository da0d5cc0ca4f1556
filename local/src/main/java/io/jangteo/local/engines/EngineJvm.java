package io.jangteo.local.engines;

import io.jangteo.local.machine.CacheFolder;
import io.jangteo.local.machine.Checksum;
import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.JavaRuntime;
import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Site;
import io.jangteo.local.machine.Tool;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an engine written in Java is started: its jars, its heap, and a cache of loaded and linked classes. The cache is made by the
 * first run itself when that ends in peace, and used from the next start on.
 */
final class EngineJvm {
    private static final String DRAFT = ".draft";
    private static final Duration TRIAL = Duration.ofMinutes(1);

    /** Folder of {@code local/engines} whose jars broker and Connect worker share. */
    static final String KAFKA_JARS = "kafka";

    private final String engine;
    private final String heap;
    private final List<String> flags;
    private final List<String> moreFlags;
    private final String classpath;
    private final Path caches;
    private final Path cache;
    private final DataFolder folder;

    /** @param jars the folder of {@code local/engines} that holds its jars */
    EngineJvm(Site site, String engine, String jars, String heap, List<String> flags) {
        this.engine = engine;
        this.heap = heap;
        this.flags = flags;
        this.moreFlags = site.environment().words("JANGTEO_ENGINE_JAVA_OPTIONS");
        // In a fixed order: a cache is only good for the very class path that it was made with.
        this.classpath = listed(new EngineFiles(site.projectRoot()).folder(jars)).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        this.caches = site.cache().resolve("engines");
        this.cache =
                caches.resolve(engine + "-" + Checksum.of(JavaRuntime.version() + flags + heap + stamps()) + ".aot");
        this.folder = site.folder();
    }

    /** Takes over what an earlier run made. */
    void prepare() throws IOException, InterruptedException, TimeoutException {
        Files.createDirectories(caches);
        try (Stream<Path> files = Files.list(caches)) {
            for (Path draft : files.filter(this::isDraft).toList()) {
                takeOver(draft);
            }
        }
        if (Files.exists(cache)) {
            CacheFolder.touch(cache);
        }
        CacheFolder.prune(caches, engine + "-");
    }

    List<String> command(String mainClass, String... arguments) {
        // While it is made, the JVM tells of every class that it leaves out.
        List<String> command = Files.exists(cache)
                ? jvm("-XX:AOTCache=" + cache)
                : jvm("-XX:AOTCacheOutput=" + draft(), "-Xlog:aot=error");
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return command;
    }

    /** For a program of the engine that runs once: its own small heap, no cache. */
    List<String> toolCommand(String mainClass, String... arguments) {
        List<String> command = JavaRuntime.command("128m", "-XX:TieredStopAtLevel=1", "-cp", classpath, mainClass);
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> jvm(String... cacheFlags) {
        List<String> command = JavaRuntime.command(heap, flags.toArray(String[]::new));
        command.addAll(JavaRuntime.OPTIMISING_LATE);
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-cp", classpath));
        command.addAll(List.of(cacheFlags));
        command.addAll(moreFlags);
        return command;
    }

    private String stamps() {
        List<String> stamps = new ArrayList<>();
        for (String jar : classpath.split(File.pathSeparator)) {
            File file = new File(jar);
            stamps.add(jar + file.length() + file.lastModified());
        }
        return stamps.toString();
    }

    /** Each data folder's own: the runs of two platforms may end at the same time. */
    private Path draft() {
        return cache.resolveSibling(
                cache.getFileName() + "." + Checksum.of(folder.path().toString()) + DRAFT);
    }

    private boolean isDraft(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(cache.getFileName().toString()) && name.endsWith(DRAFT);
    }

    /** The JVM keeps a ".config" beside the draft until the draft is whole. */
    private void takeOver(Path draft) throws IOException, InterruptedException, TimeoutException {
        if (Files.exists(draft.resolveSibling(draft.getFileName() + ".config"))) {
            return;
        }
        if (startsWith(draft)) {
            Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.delete(draft);
        }
    }

    /** A run that was ended in the middle of its start may leave a cache that crashes every JVM. */
    private boolean startsWith(Path draft) throws IOException, InterruptedException, TimeoutException {
        List<String> command = jvm("-XX:AOTCache=" + draft, "-XX:AOTMode=on", "-XX:ErrorFile=/dev/null");
        command.add("-version");
        return Tool.run(new Launch(command, Map.of(), caches), folder.log(engine), TRIAL) == 0;
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MachineFailure("The engines' jars cannot be read: " + e.getMessage(), e);
        }
    }
}
