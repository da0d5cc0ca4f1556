package io.jangteo.local.machine;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Another process that takes the lock and keeps it until it is killed. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
        FolderLock.take(Path.of(arguments[0])).orElseThrow();
        System.out.println("held");
        new CountDownLatch(1).await();
    }
}
