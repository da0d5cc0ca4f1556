package io.jangteo.local.engines;

import io.jangteo.local.database.DatabaseServer;
import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Secrets;
import io.jangteo.local.machine.Site;
import io.jangteo.local.machine.Tool;
import io.jangteo.local.machine.Trees;
import io.jangteo.local.parts.Health;
import io.jangteo.local.parts.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** The embedded MariaDB server: one process, one data folder, every commit on disk before it is answered. */
public final class MariaDb {
    public static final String NAME = "mariadb";
    private static final String ADMIN = "jangteo_admin";

    private final MariaDbFiles files;
    private final Path home;
    private final DatabaseServer server;
    private final Secrets secrets;
    private final DataFolder folder;
    private final List<String> settings;

    public MariaDb(Site site, DatabaseServer server) {
        this.files = new MariaDbFiles(new EngineFiles(site.projectRoot()).onlyJar(NAME), site.cache());
        this.folder = site.folder();
        this.home = folder.of(NAME);
        this.server = server;
        this.secrets = site.secrets();
        this.settings = MariaDbSettings.flags(site.environment());
    }

    public Part part() {
        return Part.process(
                        NAME,
                        "MariaDB 11.4, schemas of all services",
                        List.of(server.port()),
                        this::launch,
                        this::health)
                .preparedBy(this::prepare)
                .stopping(4, Duration.ofSeconds(60));
    }

    public Connection connectAsAdmin() throws SQLException {
        return server.connect("", ADMIN, secrets.passwordValue("mysql-admin"));
    }

    private void prepare(Consumer<String> saying) throws Exception {
        EngineFiles.requireSupportedMachine();
        files.unpack(saying);
        Files.createDirectories(home.resolve("tmp"));
        if (Files.notExists(home.resolve("data"))) {
            saying.accept("making the system tables");
            install();
        }
        secrets.replace("mysql-init.sql", initSql());
    }

    /** Made beside and renamed: an installation that was killed half-way is never taken for a data folder. */
    private void install() throws IOException, InterruptedException, TimeoutException {
        Path draft = home.resolve("data.draft");
        Trees.delete(draft);
        Files.createDirectories(draft);
        List<String> command = new ArrayList<>(List.of(
                files.base().resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + files.base(),
                "--datadir=" + draft,
                "--force",
                "--skip-name-resolve",
                "--skip-test-db"));
        command.addAll(userFlag());
        Path log = folder.log(NAME);
        if (Tool.run(new Launch(command, Map.of(), home), log, Duration.ofMinutes(2)) != 0) {
            throw new MachineFailure("mariadb-install-db failed");
        }
        Files.move(draft, home.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
    }

    private Launch launch() {
        List<String> command = new ArrayList<>(List.of(
                files.base().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + files.base(),
                "--datadir=" + home.resolve("data"),
                "--tmpdir=" + home.resolve("tmp"),
                "--port=" + server.port(),
                "--bind-address=127.0.0.1",
                // Relative to the data folder: a socket's path may not be longer than 107 bytes. We connect by TCP.
                "--socket=mariadb.sock",
                "--pid-file=" + home.resolve("mariadb.pid"),
                "--init-file=" + secrets.file("mysql-init.sql", this::initSql)));
        command.addAll(settings);
        command.addAll(userFlag());
        return new Launch(command, Map.of(), home);
    }

    /** The server refuses to run as root unless told to. */
    private static List<String> userFlag() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    private String initSql() {
        String admin = "'" + ADMIN + "'@'127.0.0.1'";
        String password = "'" + secrets.passwordValue("mysql-admin") + "'";
        return """
                CREATE USER IF NOT EXISTS %1$s IDENTIFIED BY %2$s;
                ALTER USER %1$s IDENTIFIED BY %2$s;
                GRANT ALL PRIVILEGES ON *.* TO %1$s WITH GRANT OPTION;
                """.formatted(admin, password);
    }

    private Health health() {
        Health listening = Http.listening(server.host(), server.port());
        if (!listening.ready()) {
            return listening;
        }
        try (Connection connection = connectAsAdmin()) {
            return connection.isValid(2) ? Health.ok("answers") : Health.not("does not answer");
        } catch (SQLException e) {
            return Health.not(String.valueOf(e.getMessage()));
        }
    }
}
