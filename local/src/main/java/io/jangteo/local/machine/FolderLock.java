package io.jangteo.local.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One holder per folder: one platform of a data folder, one training of a service. The system drops the lock when its
 * holder dies, however it dies; the file says who holds it, from the first moment, before a supervisor has anything else
 * to tell.
 */
public final class FolderLock implements AutoCloseable {
    /** Closing any channel of a file drops all locks that this process has on it: a file that is held here is not opened again. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    public static Optional<FolderLock> take(Path lockFile) {
        Path file = lockFile.toAbsolutePath().normalize();
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> taken = Optional.empty();
        try {
            taken = takeFromOthers(file);
            return taken;
        } catch (IOException e) {
            throw new MachineFailure("The lock " + file + " cannot be used: " + e.getMessage(), e);
        } finally {
            if (taken.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    /** Who holds it, to begin a sentence with: "Process 4711". */
    public static String holder(Path lockFile) {
        Path file = lockFile.toAbsolutePath().normalize();
        if (HELD_HERE.contains(file)) {
            return "Process " + ProcessHandle.current().pid();
        }
        try {
            String pid = Files.readString(file).strip();
            return pid.isEmpty() ? "Another process" : "Process " + pid;
        } catch (IOException e) {
            return "A process that cannot be named (" + e.getMessage() + ")";
        }
    }

    private static Optional<FolderLock> takeFromOthers(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            sign(channel);
            return Optional.of(new FolderLock(file, channel, lock));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        channel.truncate(0);
        try {
            channel.write(
                    StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
        } catch (IOException fullDisk) {
            // What runs on a full disk must still be stopped and wiped: the lock holds, it only names nobody.
            channel.truncate(0);
        }
    }

    @Override
    public void close() {
        try {
            // What stays in the file of a holder that was killed is written over by the next one.
            channel.truncate(0);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new MachineFailure("The lock " + file + " cannot be released: " + e.getMessage(), e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
