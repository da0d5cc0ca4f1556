package io.jangteo.local.engines;

import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Tool;
import io.jangteo.local.machine.Trees;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The MariaDB server's files, unpacked once per user and release into the cache folder. */
final class MariaDbFiles {
    /** What a server needs to run and to make its data folder; the clients and 80 test tools stay packed. */
    private static final Pattern WANTED = Pattern.compile(
            ".*/linux/((?:bin/(?:mariadbd|my_print_defaults|resolveip)|scripts/.*|libs/.*|share/(?:english|charsets)/.*|share/[^/]*\\.sql))");

    private final Path jar;
    private final Path cache;

    MariaDbFiles(Path jar, Path cache) {
        this.jar = jar;
        this.cache = cache;
    }

    Path base() {
        return cache.resolve(jar.getFileName().toString().replace(".jar", ""));
    }

    /** All or nothing: a process that is killed while unpacking leaves only a draft, and two at once do not mix. */
    void unpack(Consumer<String> saying) throws IOException, InterruptedException, TimeoutException {
        if (Files.isDirectory(base())) {
            return;
        }
        saying.accept("unpacking MariaDB into " + cache);
        Files.createDirectories(cache);
        Path draft = Files.createTempDirectory(cache, "unpacking");
        try {
            unpackInto(draft);
            takeOver(draft);
        } finally {
            Trees.delete(draft);
        }
    }

    private void unpackInto(Path draft) throws IOException, InterruptedException, TimeoutException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                Matcher name = WANTED.matcher(entry.getName());
                if (name.matches()) {
                    unpack(zip, entry, draft.resolve(name.group(1)));
                }
            }
        }
        requireLibraries(draft);
    }

    private void takeOver(Path draft) throws IOException {
        try {
            Files.move(draft, base(), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException refused) {
            // An atomic move onto a folder that another process made first fails with no kind of its own.
            if (!Files.isDirectory(base())) {
                throw refused;
            }
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
        boolean program =
                target.toString().contains("/bin/") || target.toString().contains("/scripts/");
        if (program && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + target);
        }
    }

    private static void requireLibraries(Path base) throws IOException, InterruptedException, TimeoutException {
        Path said = base.resolve("version.txt");
        Launch version = new Launch(
                List.of(base.resolve("bin/mariadbd").toString(), "--no-defaults", "--version"), Map.of(), base);
        if (Tool.run(version, said, Duration.ofSeconds(30)) != 0) {
            throw new MachineFailure("The MariaDB server does not run on this machine: "
                    + Files.readString(said).strip());
        }
    }
}
