package io.jangteo.local.services;

import io.jangteo.local.machine.CacheFolder;
import io.jangteo.local.machine.Checksum;
import io.jangteo.local.machine.FolderLock;
import io.jangteo.local.machine.JavaRuntime;
import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Tool;
import io.jangteo.local.machine.Trees;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A service's jar, unpacked once per content, with a cache of loaded and linked classes (JDK 25's AOT cache) made once per content
 * and JDK by a run that needs no engine. A cache that cannot be made is said once, and the service starts without.
 */
final class ServiceImage {
    private static final Duration LIMIT = Duration.ofMinutes(6);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    /** A training run keeps one core busy and needs half a gigabyte. */
    private static final Semaphore TRAININGS = new Semaphore(2);

    private final ServiceDefinition service;
    private final Path jar;
    private final Path cache;
    private final List<String> flags;
    private final List<String> moreFlags;

    ServiceImage(ServiceDefinition service, Path projectRoot, Path cache, List<String> flags, List<String> moreFlags) {
        this.service = service;
        this.jar = projectRoot.resolve(service.jar());
        this.cache = cache;
        this.flags = flags;
        this.moreFlags = moreFlags;
    }

    /** Makes what is missing. */
    synchronized void prepare(Consumer<String> saying, Path log)
            throws IOException, InterruptedException, TimeoutException {
        if (Files.notExists(jar)) {
            throw new MachineFailure("is not built: " + jar + " is missing (./mvnw package makes it)");
        }
        extract(saying, log);
        CacheFolder.touch(folder());
        CacheFolder.prune(cache.resolve("services"), service.name() + "-");
        CacheFolder.prune(cache.resolve("services"), "unpacking");
        if (isUntrained()) {
            saying.accept("waiting to train its start-up cache");
            TRAININGS.acquire();
            try (FolderLock _ = awaitLock()) {
                // Another platform may have made it meanwhile.
                if (isUntrained()) {
                    saying.accept("training its start-up cache");
                    train(saying, log);
                }
            } finally {
                TRAININGS.release();
            }
        }
    }

    /** The command without the service's settings: these come by the environment. */
    List<String> command() {
        List<String> command = JavaRuntime.command("192m", flags.toArray(String[]::new));
        command.addAll(JavaRuntime.OPTIMISING_LATE);
        if (Files.exists(aotCache())) {
            command.add("-XX:AOTCache=" + aotCache());
        }
        command.addAll(moreFlags);
        command.addAll(List.of("-jar", application().toString()));
        return command;
    }

    private boolean isUntrained() {
        return Files.notExists(aotCache()) && Files.notExists(trainingFailed());
    }

    private FolderLock awaitLock() throws InterruptedException {
        Path file = folder().resolve("training.lock");
        Optional<FolderLock> lock = FolderLock.take(file);
        while (lock.isEmpty()) {
            Thread.sleep(LOOK_EVERY);
            lock = FolderLock.take(file);
        }
        return lock.get();
    }

    private Path folder() {
        return cache.resolve("services").resolve(service.name() + "-" + Checksum.ofJar(jar));
    }

    private Path application() {
        return folder().resolve("app.jar");
    }

    private Path aotCache() {
        String key = Checksum.of(JavaRuntime.version() + flags);
        return folder().resolve("start-" + key + ".aot");
    }

    private Path trainingFailed() {
        return aotCache().resolveSibling(aotCache().getFileName() + ".failed");
    }

    private void extract(Consumer<String> saying, Path log) throws IOException, InterruptedException, TimeoutException {
        if (Files.isDirectory(folder())) {
            return;
        }
        saying.accept("unpacking");
        Files.createDirectories(cache.resolve("services"));
        Path draft = Files.createTempDirectory(cache.resolve("services"), "unpacking");
        try {
            // A folder inside: the tool gives what it fills the age of the jar, and an old draft is taken for an
            // abandoned one.
            extract(draft.resolve("unpacked"), log);
        } finally {
            Trees.delete(draft);
        }
    }

    private void extract(Path draft, Path log) throws IOException, InterruptedException, TimeoutException {
        List<String> command = JavaRuntime.command("128m", "-Djarmode=tools", "-XX:TieredStopAtLevel=1");
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "extract",
                "--force",
                "--application-filename",
                "app.jar",
                "--destination",
                draft.toString()));
        if (Tool.run(new Launch(command, Map.of(), cache), log, LIMIT) != 0) {
            throw new MachineFailure("its jar cannot be unpacked");
        }
        try {
            Files.move(draft, folder(), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException refused) {
            // An atomic move onto a folder that another process made first fails with no kind of its own.
            if (!Files.isDirectory(folder())) {
                throw refused;
            }
        }
    }

    private void train(Consumer<String> saying, Path log) throws IOException, InterruptedException, TimeoutException {
        Path draft = Files.createTempFile(folder(), "training", ".aot");
        List<String> command = new ArrayList<>(JavaRuntime.command("512m", flags.toArray(String[]::new)));
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + draft,
                "-Dspring.context.exit=onRefresh",
                "-Dspring.profiles.active=training",
                "-jar",
                application().toString()));
        try {
            int exit = Tool.run(new Launch(command, Map.of(), folder()), log, LIMIT);
            if (exit == 0 && Files.size(draft) > 0) {
                Files.move(draft, aotCache(), StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            Files.writeString(trainingFailed(), "exit code " + exit + ", see " + log + "\n");
            saying.accept("WARNING: no start-up cache (training ended with code " + exit + "), starts without");
        } catch (TimeoutException busyMachine) {
            saying.accept("WARNING: no start-up cache yet (training took too long), starts without");
        } finally {
            Files.deleteIfExists(draft);
            // The JVM's own draft, which it removes only when the training ends in peace.
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ".config"));
        }
    }
}
