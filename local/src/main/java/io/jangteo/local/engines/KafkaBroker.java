package io.jangteo.local.engines;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.Launch;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Ports;
import io.jangteo.local.machine.Site;
import io.jangteo.local.machine.Tool;
import io.jangteo.local.parts.Health;
import io.jangteo.local.parts.Part;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.common.Uuid;

/** The embedded Kafka broker, its own controller (KRaft): one process. */
public final class KafkaBroker {
    public static final String NAME = "kafka";
    private static final String LOGGING = "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn";
    private static final String LOG_DATES = "-Dorg.slf4j.simpleLogger.showDateTime=true";

    private final EngineJvm jvm;
    private final Path home;
    private final DataFolder folder;
    private final Ports ports;

    public KafkaBroker(Site site) {
        this.jvm = new EngineJvm(site, NAME, EngineJvm.KAFKA_JARS, "384m", List.of("-Xms128m", LOGGING, LOG_DATES));
        this.folder = site.folder();
        this.home = folder.of(NAME);
        this.ports = site.ports();
    }

    public Part part() {
        List<Integer> used = List.of(ports.kafka(), ports.kafkaController());
        return Part.process(
                        NAME,
                        "Kafka 4.3 broker and controller, topics",
                        used,
                        this::launch,
                        () -> health("127.0.0.1:" + ports.kafka()))
                .preparedBy(this::prepare)
                .stopping(3, Duration.ofSeconds(75));
    }

    private void prepare(Consumer<String> saying) throws Exception {
        Files.createDirectories(home);
        jvm.prepare();
        Files.writeString(settingsFile(), KafkaSettings.broker(ports, home.resolve("data")));
        if (Files.notExists(home.resolve("data/meta.properties"))) {
            saying.accept("formatting the log folder");
            format();
        }
    }

    private void format() throws IOException, InterruptedException, TimeoutException {
        List<String> command = jvm.toolCommand(
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "-t",
                Uuid.randomUuid().toString(),
                "-c",
                settingsFile().toString());
        Launch format = new Launch(command, Map.of(), home);
        if (Tool.run(format, folder.log(NAME), Duration.ofMinutes(1)) != 0) {
            throw new MachineFailure("the log folder cannot be formatted");
        }
    }

    private Launch launch() {
        return new Launch(jvm.command("kafka.Kafka", settingsFile().toString()), Map.of(), home);
    }

    private Path settingsFile() {
        return home.resolve("server.properties");
    }

    /**
     * Asks the broker which requests it knows, the first thing that every client asks; a paused broker's port still accepts
     * connections, but gives no answer.
     */
    public static Health health(String bootstrap) {
        URI first = URI.create("kafka://" + bootstrap.split(",", 2)[0].strip());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(first.getHost(), first.getPort()), 500);
            socket.setSoTimeout(2000);
            DataOutputStream request = new DataOutputStream(socket.getOutputStream());
            int apiVersionsKey = 18;
            request.writeInt(10);
            request.writeShort(apiVersionsKey);
            request.writeShort(0);
            request.writeInt(1);
            request.writeShort(-1);
            request.flush();
            int length = new DataInputStream(socket.getInputStream()).readInt();
            return length > 0 ? Health.ok("answers") : Health.not("gives an empty answer");
        } catch (IOException e) {
            return Health.not("does not answer at " + bootstrap);
        }
    }
}
