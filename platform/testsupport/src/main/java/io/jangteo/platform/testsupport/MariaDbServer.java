package io.jangteo.platform.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A real mariadbd on a free loopback port with data of its own. It forgives no crash (nothing is synced), which makes
 * tests quick; whoever tests durability starts the platform of {@code local} instead.
 */
final class MariaDbServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final Path home;
    private final String adminUrl;

    private MariaDbServer(Process process, Path home, String adminUrl) {
        this.process = process;
        this.home = home;
        this.adminUrl = adminUrl;
    }

    static MariaDbServer start() {
        try {
            MariaDbFiles files = MariaDbFiles.inCache();
            TestServerHome homes = new TestServerHome("mariadb", "--datadir=%s/");
            Path home = homes.create();
            Folders.copy(files.installedData(), home.resolve("data"));
            int port = freePort();
            String password = UUID.randomUUID().toString();
            Files.writeString(home.resolve("init.sql"), initialUsers(password));
            Process process = new ProcessBuilder(command(files.base(), home, port))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("mariadbd.log").toFile())
                    .start();
            MariaDbServer server = new MariaDbServer(
                    process, home, "jdbc:mariadb://127.0.0.1:" + port + "/?user=test_admin&password=" + password);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop-test-mariadb"));
            homes.remember(home, process.pid());
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB could not be started", e);
        }
    }

    String adminUrl() {
        return adminUrl;
    }

    /** Stops the process in its tracks: its sockets stay open, and nothing on them is answered. */
    void freeze() {
        signal("STOP");
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(this::stopped);
    }

    /** On busy cores this is some time after the signal. */
    private boolean stopped() {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/stat")).contains(") T ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void thaw() {
        signal("CONT");
    }

    /** By the shell's own kill: a bare Debian has no program of that name. */
    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + process.pid())
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("SIG" + name + " did not reach MariaDB");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Path base, Path home, int port) {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base,
                "--datadir=" + home.resolve("data"),
                // Relative to the data folder: a path in a deep build folder is too long for a socket.
                "--socket=m.sock",
                "--pid-file=" + home.resolve("mariadbd.pid"),
                "--init-file=" + home.resolve("init.sql"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--ssl=0",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--transaction-isolation=READ-COMMITTED",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--server-id=1",
                "--log-bin=mariadb-bin",
                "--binlog-format=ROW",
                "--binlog-row-image=FULL",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=16M",
                "--innodb-flush-log-at-trx-commit=0",
                "--sync-binlog=0"));
        command.addAll(MariaDbFiles.runAs());
        return command;
    }

    private static String initialUsers(String password) {
        return "CREATE USER 'test_admin'@'127.0.0.1' IDENTIFIED BY '" + password + "';\n"
                + "GRANT ALL PRIVILEGES ON *.* TO 'test_admin'@'127.0.0.1' WITH GRANT OPTION;\n";
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void awaitReady() {
        Awaitility.await("MariaDB answers")
                .pollInterval(Duration.ofMillis(20))
                .atMost(START_LIMIT)
                .until(this::answers);
    }

    private boolean answers() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("mariadbd ended with " + process.exitValue() + ": "
                    + Files.readString(home.resolve("mariadbd.log")));
        }
        try (Connection connection = DriverManager.getConnection(adminUrl)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void stop() {
        thaw();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Folders.delete(home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the test database stayed behind", e);
        }
    }
}
