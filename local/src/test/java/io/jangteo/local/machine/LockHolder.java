package io.jangteo.local.machine;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Another process that takes the lock and keeps it until it is killed, or says who has it. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments[0]);
        Optional<FolderLock> lock = FolderLock.take(file);
        System.out.println(lock.isPresent() ? "held" : "sent away by " + FolderLock.holder(file));
        new CountDownLatch(1).await();
    }
}
