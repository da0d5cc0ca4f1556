package io.jangteo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.machine.DataFolder;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.machine.Trees;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The real engines, started once for all tests; every test leaves them running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class LocalPlatformIT {
    private static final int PORT_BASE = 25000;
    private static final String TOPIC = "order.events";
    private static final String CONNECTORS_PAUSE = "poll.interval.ms";

    /** Not a temporary folder: the logs of a failed run are worth reading. */
    private final Path folder = Path.of("target/local-platform-it").toAbsolutePath();

    private LocalPlatform platform;
    private OutboxTable outbox;
    private Relayed relayed;
    private String earlyRow;

    @BeforeAll
    void startWithARowInTheOutbox() throws Exception {
        Trees.delete(folder);
        platform = LocalPlatform.options()
                .dataFolder(folder.resolve("data"))
                .portBase(PORT_BASE)
                .services()
                .listener((part, state, detail, since) -> System.out.println(
                        "platform: " + part + " " + state + " " + detail + " " + since.toMillis() + " ms"))
                .build();
        platform.open();
        platform.start("mariadb");
        platform.start("schemas");
        outbox = new OutboxTable(platform.ownerDataSource("order"));
        outbox.create();
        earlyRow = outbox.insert(TOPIC, "order-early", "{}");
        platform.start("kafka");
        try (Admin admin = admin()) {
            short brokersDefault = -1;
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, brokersDefault)))
                    .all()
                    .get();
        }
        platform.start();
        relayed = new Relayed(platform.kafkaBootstrap(), TOPIC);
    }

    @AfterAll
    void stop() throws Exception {
        if (relayed != null) {
            relayed.close();
        }
        platform.stop();
        assertThat(LocalPlatform.leftovers(new DataFolder(platform.dataFolder())))
                .isEmpty();
    }

    @Test
    void relaysARowThatWasThereBeforeTheConnectorsFirstStart() {
        eventually(earlyRow);
    }

    @Test
    void relaysARowWithItsKeyItsPayloadAndEveryHeader() throws Exception {
        String payload = "{\"orderId\":\"order-7\",\"이름\":\"장터\"}";
        String id = outbox.insert(TOPIC, "order-7", payload);
        eventually(id);
        var arrived = relayed.withId(id).orElseThrow();
        assertThat(arrived.key()).isEqualTo("order-7");
        assertThat(arrived.value()).isEqualTo(payload);
        assertThat(Relayed.headers(arrived))
                .containsAllEntriesOf(Map.of(
                        "ce_id", id,
                        "ce_type", "jangteo.order.v1.OrderPlaced",
                        "ce_source", "urn:jangteo:order",
                        "ce_time", "2026-01-02T03:04:05.678901Z",
                        "ce_specversion", "1.0",
                        "traceparent", OutboxTable.TRACE,
                        "tracestate", "a=b"));
    }

    @Test
    void relaysAnOutboxThatIsMadeWhileTheConnectorRuns() throws Exception {
        OutboxTable another = new OutboxTable(platform.ownerDataSource("inventory"));
        another.create();
        eventually(another.insert(TOPIC, "order-8", "{}"));
    }

    @Test
    void relaysWhatWasWrittenWhileConnectWasDown() throws Exception {
        platform.stop("connect");
        String id = outbox.insert(TOPIC, "order-9", "{}");
        platform.start("connect");
        eventually(id);
    }

    @Test
    void relaysWhatWasWrittenAfterConnectWasKilled() throws Exception {
        platform.kill("connect");
        eventually(outbox.insert(TOPIC, "order-10", "{}"));
        assertThat(platform.status("connect").restarts()).isPositive();
    }

    @Test
    void losesNothingWhenTheRelaysPositionIsGone() throws Exception {
        platform.stop("connect");
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of("_connect-offsets")).all().get();
        }
        String id = outbox.insert(TOPIC, "order-11", "{}");
        platform.start("connect");
        eventually(id);
    }

    @Test
    void losesNothingWhenTheLogIsPurgedBeyondTheRelaysPosition() throws Exception {
        platform.stop("connect");
        String id = outbox.insert(TOPIC, "order-12", "{}");
        asAdmin("FLUSH BINARY LOGS", "FLUSH BINARY LOGS", "PURGE BINARY LOGS BEFORE '2099-01-01'");
        platform.start("connect");
        eventually(id);
    }

    @Test
    void restartsATaskThatFailed() throws Exception {
        int before = platform.status("connector").restarts();
        String password = Files.readString(platform.secret("mysql-relay"));
        try {
            asAdmin("ALTER USER 'jangteo_relay'@'%' IDENTIFIED BY 'another'");
            platform.restart("connect");
            patiently().until(() -> platform.status("connector").restarts() > before);
        } finally {
            asAdmin("ALTER USER 'jangteo_relay'@'%' IDENTIFIED BY '" + password + "'");
        }
        eventually(outbox.insert(TOPIC, "order-13", "{}"));
    }

    @Test
    void bringsTopicsAndTheConnectorToTheirDeclaredState() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(Map.of(
                            topic,
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("retention.ms", "60000"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            String pause = connectorsPause();
            String anotherPause = "1" + pause;
            declareConnectorsPause(anotherPause);
            // The broker and Connect answer a change before they show it.
            patiently().until(() -> retention(admin, topic), "60000"::equals);
            patiently().until(this::connectorsPause, anotherPause::equals);

            platform.restart("topics");
            platform.restart("connector");

            patiently().until(() -> retention(admin, topic), "-1"::equals);
            patiently().until(this::connectorsPause, pause::equals);
            assertThat(admin.describeTopics(List.of(TOPIC))
                            .allTopicNames()
                            .get()
                            .get(TOPIC)
                            .partitions())
                    .as("one before the first start")
                    .hasSize(6);
        }
        eventually(outbox.insert(TOPIC, "order-14", "{}"));
    }

    @Test
    void losesNoCommittedRowWhenTheDatabaseIsKilledWhileRelaying() throws Exception {
        List<String> committed = writeWhile(() -> platform.kill("mariadb"), "mariadb");
        patiently().until(() -> relayed.hasAll(committed));
    }

    @Test
    void losesNoCommittedRowWhenTheBrokerIsKilledWhileRelaying() throws Exception {
        List<String> committed = writeWhile(() -> platform.kill("kafka"), "kafka");
        patiently().until(() -> relayed.hasAll(committed));
    }

    @Test
    void findsItsDataAgainAfterEverythingWasKilled() throws Exception {
        String before = outbox.insert(TOPIC, "order-14", "{}");
        platform.killEverything();
        platform.start();
        eventually(before);
        eventually(outbox.insert(TOPIC, "order-15", "{}"));
    }

    @Test
    void saysOfAPausedPartThatItIsNotWell() throws Exception {
        platform.pause("kafka");
        try {
            assertThat(platform.status("kafka").healthy()).isFalse();
        } finally {
            platform.resume("kafka");
        }
        await().until(() -> platform.status("kafka").healthy());
    }

    @Test
    void refusesASecondPlatformOnTheSameData() {
        LocalPlatform second = LocalPlatform.options()
                .dataFolder(platform.dataFolder())
                .portBase(PORT_BASE)
                .services()
                .build();
        assertThatThrownBy(second::open)
                .isInstanceOf(MachineFailure.class)
                .hasMessageContaining("Process " + ProcessHandle.current().pid() + " holds the data folder");
    }

    @Test
    void namesThePartAndTheHolderOfATakenPort() {
        LocalPlatform second = LocalPlatform.options()
                .dataFolder(folder.resolve("other"))
                .portBase(PORT_BASE)
                .services()
                .build();
        try (second) {
            assertThatThrownBy(second::start)
                    .hasMessageContaining("is taken by process")
                    .hasMessageMatching("(?s)(mariadb|kafka|connect): .*");
        }
    }

    @Test
    void letsTheCheckersUserReadEverySchemaAndWriteNone() throws Exception {
        try (Connection verify = platform.verifyDataSource("order").getConnection();
                Statement sql = verify.createStatement()) {
            assertThat(sql.executeQuery("SELECT id FROM jangteo_order.outbox").next())
                    .isTrue();
            assertThatThrownBy(() -> sql.execute("DELETE FROM jangteo_order.outbox"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void keepsAServicesUserOutOfTheOthersSchemas() throws Exception {
        try (Connection payment = platform.ownerDataSource("payment").getConnection();
                Statement sql = payment.createStatement()) {
            assertThatThrownBy(() -> sql.executeQuery("SELECT id FROM jangteo_order.outbox"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private List<String> writeWhile(Fault fault, String part) throws Exception {
        List<String> committed = new CopyOnWriteArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            while (!enough.get()) {
                try {
                    committed.add(outbox.insert(TOPIC, "order-load", "{}"));
                } catch (SQLException databaseIsDown) {
                    Thread.onSpinWait();
                }
            }
        });
        int restarts = platform.status(part).restarts();
        await().until(() -> committed.size() > 50);
        fault.strike();
        patiently()
                .until(() -> platform.status(part).restarts() > restarts
                        && platform.status(part).healthy());
        int atReturn = committed.size();
        await().until(() -> committed.size() > atReturn + 50);
        enough.set(true);
        writer.join();
        return committed;
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", platform.kafkaBootstrap()));
    }

    private static String retention(Admin admin, ConfigResource topic) throws Exception {
        return admin.describeConfigs(List.of(topic))
                .all()
                .get()
                .get(topic)
                .get("retention.ms")
                .value();
    }

    private String connectorsPause() throws Exception {
        return connectorSettings().path(CONNECTORS_PAUSE).asString();
    }

    private void declareConnectorsPause(String pause) throws Exception {
        String settings = connectorSettings().put(CONNECTORS_PAUSE, pause).toString();
        connector(HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(settings)));
    }

    private ObjectNode connectorSettings() throws Exception {
        return (ObjectNode) JsonMapper.shared().readTree(connector(HttpRequest.newBuilder()));
    }

    /** Asks again while Connect, which an earlier test has killed or restarted, finds its leader or moves its tasks. */
    private String connector(HttpRequest.Builder request) throws Exception {
        HttpRequest asked = request.uri(URI.create(platform.connectUrl() + "/connectors/outbox/config"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return patiently()
                    .until(
                            () -> http.send(asked, HttpResponse.BodyHandlers.ofString()),
                            answer -> answer.statusCode() == 200)
                    .body();
        }
    }

    private void asAdmin(String... statements) throws Exception {
        String password = Files.readString(platform.secret("mysql-admin"));
        try (Connection admin = DriverManager.getConnection(
                        "jdbc:mariadb://127.0.0.1:" + (PORT_BASE + 306) + "/", "jangteo_admin", password);
                Statement sql = admin.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private void eventually(String id) {
        patiently().until(() -> relayed.withId(id).isPresent());
    }

    private interface Fault {
        void strike() throws Exception;
    }
}
