package io.jangteo.platform.messaging.inbox;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.jangteo.platform.messaging.deadletters.DeadLetters;
import io.jangteo.platform.persistence.MysqlSettings;
import io.jangteo.platform.persistence.Transactions;
import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestSchema;
import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One consumer on a topic of its own; what it hears it writes into table {@code effect}. */
abstract class MessagingOnRealEngines {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("messaging");
    private static final EmbeddedKafkaBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
    private static final MysqlSettings MYSQL = new MysqlSettings(
            SCHEMA.url(), "", "", "", 10, Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(10));
    private static final MessagingSettings SETTINGS = new MessagingSettings(
            true, 1, Duration.ofMillis(120), Duration.ofDays(7), List.of(), Duration.ofMinutes(5), Duration.ofDays(60));

    private final JdbcClient jdbc = JdbcClient.create(SCHEMA.dataSource());

    /** What the consumer works on. */
    final BreakableDatabase database = new BreakableDatabase(SCHEMA.dataSource());

    final String topic = "t" + UUID.randomUUID();
    final Subscription subscription = Subscription.of(topic, "listener");

    private @Nullable Wire wire;
    private @Nullable Consumers consumers;

    @BeforeAll
    static void start() {
        BROKER.afterPropertiesSet();
        Flyway.configure()
                .dataSource(SCHEMA.dataSource())
                .locations("classpath:db/platform")
                .load()
                .migrate();
        JdbcClient.create(SCHEMA.dataSource())
                .sql("CREATE TABLE effect (word VARCHAR(100) NOT NULL)")
                .update();
    }

    @AfterAll
    static void stop() {
        BROKER.destroy();
    }

    @BeforeEach
    void begin() {
        BROKER.addTopics(topic, subscription.deadLetterTopic());
        jdbc.sql("DELETE FROM effect").update();
        wire = new Wire(BROKER.getBrokersAsString());
    }

    @AfterEach
    void end() {
        if (consumers != null) {
            consumers.stop();
        }
        wire().close();
    }

    /** Hears, and parks what it cannot handle by these. */
    void hear(KafkaOperations<String, String> letters) {
        JdbcClient breakable = JdbcClient.create(database);
        var context = new GenericApplicationContext();
        context.refresh();
        consumers = new Consumers(
                List.of(subscription),
                wire().consumers(),
                Transactions.over(database, MYSQL),
                new Inbox(breakable, Clock.systemUTC()),
                new DeadLetters(letters, breakable, Clock.systemUTC()),
                SETTINGS,
                ObservationRegistry.NOOP,
                context);
        consumers.start();
    }

    Wire wire() {
        return requireNonNull(wire);
    }

    boolean well() {
        var health = requireNonNull(requireNonNull(consumers).health().health());
        return health.getStatus().equals(Status.UP);
    }

    /** The handler's work: inside the transaction of the inbox row. */
    void takeEffect(StringValue word) {
        JdbcClient.create(database)
                .sql("INSERT INTO effect (word) VALUES (?)")
                .param(word.getValue())
                .update();
    }

    List<String> effects() {
        return jdbc.sql("SELECT word FROM effect").query(String.class).list();
    }

    void tell(String word) {
        tell(UUID.randomUUID().toString(), "google.protobuf.StringValue", word);
    }

    void tell(String id, String type, String word) {
        var message = new ProducerRecord<>(topic, "key", "\"" + word + "\"");
        message.headers().add("ce_id", id.getBytes(StandardCharsets.US_ASCII));
        message.headers().add("ce_type", type.getBytes(StandardCharsets.US_ASCII));
        wire().sender().send(message).join();
    }

    long committed() {
        return wire().committed(subscription.consumer(), topic);
    }

    List<ConsumerRecord<String, String>> letters() {
        return wire().all(subscription.deadLetterTopic());
    }

    List<Map<String, Object>> failedEvents() {
        return jdbc.sql("SELECT * FROM failed_event WHERE topic = ?")
                .param(topic)
                .query()
                .listOfRows();
    }

    static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}
