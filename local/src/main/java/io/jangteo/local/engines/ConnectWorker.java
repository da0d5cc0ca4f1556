package io.jangteo.local.engines;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.Ports;
import io.jangteo.local.machine.Site;
import io.jangteo.local.parts.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The embedded Kafka Connect worker with Debezium's connectors as plugins: one process. */
public final class ConnectWorker {
    public static final String NAME = "connect";

    private static final List<String> FLAGS = List.of(
            "-Xms128m",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.io.debezium=info",
            "-Dorg.slf4j.simpleLogger.showDateTime=true");

    private final EngineFiles engines;
    private final EngineJvm jvm;
    private final Path home;
    private final DataFolder folder;
    private final Ports ports;
    private final String bootstrap;

    public ConnectWorker(Site site, String bootstrap) {
        this.engines = new EngineFiles(site.projectRoot());
        this.jvm = new EngineJvm(site, NAME, EngineJvm.KAFKA_JARS, "384m", FLAGS);
        this.folder = site.folder();
        this.home = folder.of(NAME);
        this.ports = site.ports();
        this.bootstrap = bootstrap;
    }

    public Part part() {
        return Part.process(
                        NAME,
                        "Kafka Connect 4.3 with Debezium, the outbox relay",
                        List.of(ports.connect()),
                        this::launch,
                        () -> Http.probe(url(ports) + "/health"))
                .needing(KafkaBroker.NAME)
                .preparedBy(this::prepare)
                .stopping(2, Duration.ofSeconds(60));
    }

    public static String url(Ports ports) {
        return "http://127.0.0.1:" + ports.connect();
    }

    private void prepare(Consumer<String> saying) throws Exception {
        Files.createDirectories(home);
        jvm.prepare();
        // A folder named in plugin.path holds one folder per plugin: here each connector's "lib".
        String plugins = engines.folder("debezium-mariadb").getParent() + ","
                + engines.folder("debezium-mysql").getParent();
        Files.writeString(settingsFile(), KafkaSettings.connect(bootstrap, ports.connect(), plugins, folder.secrets()));
    }

    private Launch launch() {
        List<String> command = jvm.command(
                "org.apache.kafka.connect.cli.ConnectDistributed",
                settingsFile().toString());
        return new Launch(command, Map.of(), home);
    }

    private Path settingsFile() {
        return home.resolve("connect.properties");
    }
}
