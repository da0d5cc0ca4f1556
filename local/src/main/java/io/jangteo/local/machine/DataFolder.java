package io.jangteo.local.machine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder with everything that a platform keeps: {@code .jangteo/} in the project, or {@code JANGTEO_HOME}. */
public record DataFolder(Path path) {
    /** Changes whenever an older layout can no longer be read. */
    private static final String LAYOUT = "1";

    /** Less than this, and a database file cannot grow. */
    private static final long SCARCE_MB = 100;

    public Path lockFile() {
        return path.resolve("lock");
    }

    public Path supervisorRecord() {
        return path.resolve("supervisor.json");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path processRecord(String part) {
        return path.resolve("run").resolve(part + ".json");
    }

    public Path processRecords() {
        return path.resolve("run");
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    public Path of(String part) {
        return path.resolve(part);
    }

    /** Makes the folder or checks that it is ours to use. */
    public void open() {
        try {
            makePrivate(path);
            makePrivate(logs());
            makePrivate(processRecords());
            makePrivate(secrets());
            checkLayout();
        } catch (AccessDeniedException e) {
            throw new MachineFailure(
                    "The data folder " + path + " may not be written by " + System.getProperty("user.name")
                            + "; was it made by another user (root)? Name another with JANGTEO_HOME.",
                    e);
        } catch (IOException e) {
            throw new MachineFailure("The data folder " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Why somebody who wants to work here is sent away. */
    public MachineFailure held() {
        return new MachineFailure("%s holds the data folder %s: wait for it, or end it with ./jangteo down."
                .formatted(FolderLock.holder(lockFile()), path));
    }

    /** A platform that runs out of disk in the middle of a write is harder to explain than one that does not start. */
    public void requireSpace(long megabytes) {
        long free = freeMegabytes();
        if (free < megabytes) {
            throw new MachineFailure(
                    "Only %d MB are free on %s, %d MB are needed; JANGTEO_MIN_FREE_MB changes the limit."
                            .formatted(free, path, megabytes));
        }
    }

    /** Worth saying with any failure: few engines name a full disk in words. */
    public Optional<String> scarcity() {
        long free = freeMegabytes();
        return free < SCARCE_MB ? Optional.of("Only %d MB are free on %s.".formatted(free, path)) : Optional.empty();
    }

    /** Asked of the file system by path: a {@code FileStore} wants its mount, which a chroot does not show. */
    private long freeMegabytes() {
        return path.toFile().getUsableSpace() / (1024 * 1024);
    }

    public static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    private void checkLayout() throws IOException {
        Path stamp = path.resolve("version");
        if (Files.notExists(stamp)) {
            Files.writeString(stamp, LAYOUT + "\n");
            return;
        }
        String found = Files.readString(stamp).strip();
        if (!found.equals(LAYOUT)) {
            throw new MachineFailure(
                    "The data folder %s has layout %s, this build reads layout %s: wipe it with ./jangteo reset, or name another with JANGTEO_HOME."
                            .formatted(path, found, LAYOUT));
        }
    }
}
