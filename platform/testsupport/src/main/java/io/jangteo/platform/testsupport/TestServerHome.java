package io.jangteo.platform.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of one kind of server, {@code target/<kind>/<pid of the JVM>}. A JVM that was killed could not stop its server; the
 * next one that starts beside it does.
 *
 * @param mark how the server's command line names its folder, with %s for the folder
 */
record TestServerHome(String kind, String mark) {

    private static final String SERVER_PID = "server.pid";

    Path create() throws IOException {
        String module = System.getProperty("basedir", System.getProperty("user.dir"));
        Path parent = Files.createDirectories(Path.of(module, "target", kind).toAbsolutePath());
        removeLeftovers(parent);
        Path home = parent.resolve(Long.toString(ProcessHandle.current().pid()));
        Folders.delete(home);
        return Files.createDirectory(home);
    }

    void remember(Path home, long serverPid) throws IOException {
        Files.writeString(home.resolve(SERVER_PID), Long.toString(serverPid));
    }

    private void removeLeftovers(Path parent) throws IOException {
        List<Path> homes;
        try (Stream<Path> listed = Files.list(parent)) {
            homes = listed.filter(home -> home.getFileName().toString().matches("\\d+"))
                    .toList();
        }
        for (Path home : homes) {
            long owner = Long.parseLong(home.getFileName().toString());
            if (ProcessHandle.of(owner).isEmpty()) {
                stopServerOf(home);
                Folders.delete(home);
            }
        }
    }

    /** Pids are used again, so the process must also have been started with this very folder. */
    private void stopServerOf(Path home) throws IOException {
        Path remembered = home.resolve(SERVER_PID);
        if (Files.exists(remembered)) {
            ProcessHandle.of(Long.parseLong(Files.readString(remembered)))
                    .filter(server -> server.info().commandLine().orElse("").contains(mark.formatted(home)))
                    .ifPresent(server -> {
                        server.destroyForcibly();
                        server.onExit().join();
                    });
        }
    }
}
