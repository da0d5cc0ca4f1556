package io.jangteo.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders and files in the cache of which every build leaves another one: the newest stay, the others go once nobody has
 * used them for an hour.
 */
public final class CacheFolder {
    private static final int KEPT = 3;
    private static final Duration UNUSED = Duration.ofHours(1);

    private CacheFolder() {}

    /** The folder was used just now. */
    public static void touch(Path folder) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
    }

    /** Two processes may prune at once: what is gone already is gone. */
    public static void prune(Path parent, String prefix) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            List<Path> oldOnes = children.filter(child -> named(child, prefix))
                    .sorted(Comparator.comparing(CacheFolder::used).reversed())
                    .skip(KEPT)
                    .filter(child ->
                            used(child).toInstant().isBefore(Instant.now().minus(UNUSED)))
                    .toList();
            for (Path old : oldOnes) {
                Trees.delete(old);
            }
        }
    }

    private static boolean named(Path child, String prefix) {
        return child.getFileName().toString().startsWith(prefix);
    }

    private static FileTime used(Path child) {
        try {
            return Files.getLastModifiedTime(child);
        } catch (IOException goneMeanwhile) {
            return FileTime.fromMillis(0);
        }
    }
}
