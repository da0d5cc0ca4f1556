package io.jangteo.load.generate;

import io.jangteo.local.machine.MachineFailure;
import java.nio.file.Path;

/** Asks for room before a long work begins. */
final class Disk {

    private static final double MEBIBYTE = 1024 * 1024;

    private Disk() {}

    /**
     * @return what is needed and what is free, in words
     * @throws MachineFailure if less is free
     */
    static String room(Path folder, long bytes, String what) {
        long free = folder.toFile().getUsableSpace();
        String words = "%s takes about %,.0f MiB of disk; %,.0f MiB are free at %s."
                .formatted(what, bytes / MEBIBYTE, free / MEBIBYTE, folder);
        if (free < bytes) {
            throw new MachineFailure(words + " Free some, or ask for fewer products.");
        }
        return words;
    }
}
