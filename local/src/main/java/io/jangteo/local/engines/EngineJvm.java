package io.jangteo.local.engines;

import io.jangteo.local.machine.Checksum;
import io.jangteo.local.machine.JavaRuntime;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Site;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How an engine written in Java is started: its jars, its heap, and a cache of loaded and linked classes. The cache is made by the
 * first run itself when that ends in peace, and used from the next start on.
 */
final class EngineJvm {
    /** Making the cache takes seconds; a draft this old belongs to a run that was killed. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    /** Folder of {@code local/engines} whose jars broker and Connect worker share. */
    static final String KAFKA_JARS = "kafka";

    private final String engine;
    private final String heap;
    private final List<String> flags;
    private final List<String> moreFlags;
    private final String classpath;
    private final Path caches;
    private final Path dataFolder;

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
        this.dataFolder = site.folder().path();
    }

    /** Takes over what an earlier run made. */
    void prepare() throws IOException {
        Files.createDirectories(caches);
        try (Stream<Path> files = Files.list(caches)) {
            for (Path draft :
                    files.filter(file -> file.toString().endsWith(".draft")).toList()) {
                takeOver(draft);
            }
        }
    }

    List<String> command(String mainClass, String... arguments) {
        List<String> command = JavaRuntime.command(heap, flags.toArray(String[]::new));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-cp", classpath));
        command.addAll(cacheFlags());
        command.addAll(moreFlags);
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

    private List<String> cacheFlags() {
        Path cache = cache();
        if (Files.exists(cache)) {
            return List.of("-XX:AOTCache=" + cache);
        }
        Path draft = cache.resolveSibling(cache.getFileName() + "." + Checksum.of(dataFolder.toString()) + ".draft");
        // While it is made, the JVM tells of every class that it leaves out.
        return List.of("-XX:AOTCacheOutput=" + draft, "-Xlog:aot=error");
    }

    private Path cache() {
        return caches.resolve(engine + "-" + Checksum.of(JavaRuntime.version() + flags + heap + stamps()) + ".aot");
    }

    private String stamps() {
        List<String> stamps = new ArrayList<>();
        for (String jar : classpath.split(File.pathSeparator)) {
            File file = new File(jar);
            stamps.add(jar + file.length() + file.lastModified());
        }
        return stamps.toString();
    }

    /** The JVM keeps a ".config" beside the draft until the draft is whole. */
    private static void takeOver(Path draft) throws IOException {
        Path unfinished = draft.resolveSibling(draft.getFileName() + ".config");
        String name = draft.getFileName().toString();
        if (Files.notExists(unfinished) && Files.size(draft) > 0) {
            Path cache = draft.resolveSibling(name.substring(0, name.indexOf(".aot") + 4));
            Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
        } else if (Files.getLastModifiedTime(draft)
                        .compareTo(FileTime.from(Instant.now().minus(ABANDONED)))
                < 0) {
            Files.deleteIfExists(unfinished);
            Files.delete(draft);
        }
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
