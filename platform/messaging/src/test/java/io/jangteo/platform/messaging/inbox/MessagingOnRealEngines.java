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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One consumer on a topic of its own with one partition; what it hears it writes into table {@code effect}. */
abstract class MessagingOnRealEngines {

    private static final TestSchema SCHEMA = TestDatabase.freshSchema("messaging");
    private static final EmbeddedKafkaBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
    private static final MessagingSettings SETTINGS = new MessagingSettings(
            true, 1, Duration.ofMillis(120), Duration.ofDays(7), List.of(), Duration.ofMinutes(5), Duration.ofDays(60));

    static final String CONSUMER = "listener";

    private final BreakableDatabase database = new BreakableDatabase();

    final JdbcClient jdbc = JdbcClient.create(SCHEMA.dataSource());
    final String topic = "t" + UUID.randomUUID();
    final Subscription subscription = Subscription.of(topic, CONSUMER + topic);

    private final List<DefaultKafkaProducerFactory<String, String>> producers = new ArrayList<>();
    private @Nullable KafkaTemplate<String, String> sender;
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
                .sql("CREATE TABLE IF NOT EXISTS effect (word VARCHAR(100) NOT NULL)")
                .update();
    }

    @AfterAll
    static void stop() {
        BROKER.destroy();
    }

    @BeforeEach
    void topics() {
        BROKER.addTopics(topic, subscription.deadLetterTopic());
        jdbc.sql("DELETE FROM effect").update();
        sender = new KafkaTemplate<>(producersTo(BROKER.getBrokersAsString()));
    }

    @AfterEach
    void end() {
        database.away.set(false);
        if (consumers != null) {
            consumers.stop();
        }
        producers.forEach(DefaultKafkaProducerFactory::destroy);
    }

    /** Hears, and parks what it cannot handle by these. */
    void hear(KafkaOperations<String, String> letters) {
        JdbcClient breakable = JdbcClient.create(database);
        var context = new GenericApplicationContext();
        context.refresh();
        var mysql = new MysqlSettings(
                SCHEMA.url(), "", "", "", 10, Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(10));
        consumers = new Consumers(
                List.of(subscription),
                new DefaultKafkaConsumerFactory<>(reading(), new StringDeserializer(), new StringDeserializer()),
                Transactions.over(database, mysql),
                new Inbox(breakable, Clock.systemUTC()),
                new DeadLetters(letters, breakable, Clock.systemUTC()),
                SETTINGS,
                ObservationRegistry.NOOP,
                context);
        consumers.start();
    }

    /** To the broker. */
    KafkaTemplate<String, String> sender() {
        return requireNonNull(sender);
    }

    /** To where no broker is. */
    KafkaTemplate<String, String> lostSender() {
        return new KafkaTemplate<>(producersTo("127.0.0.1:1"));
    }

    void databaseAway(boolean away) {
        database.away.set(away);
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

    String tell(String word) {
        String id = UUID.randomUUID().toString();
        tell(id, "google.protobuf.StringValue", word);
        return id;
    }

    void tell(String id, String type, String word) {
        var message = new ProducerRecord<>(topic, "key", "\"" + word + "\"");
        message.headers().add("ce_id", id.getBytes(StandardCharsets.US_ASCII));
        message.headers().add("ce_type", type.getBytes(StandardCharsets.US_ASCII));
        sender().send(message).join();
    }

    /** The offset from which the consumer would go on after a crash. */
    long committed() {
        var partition = new TopicPartition(topic, 0);
        try (var asked = reader(subscription.consumer())) {
            OffsetAndMetadata found = asked.committed(Set.of(partition)).get(partition);
            return found == null ? 0 : found.offset();
        }
    }

    /** Everything on the dead-letter topic now. */
    List<ConsumerRecord<String, String>> letters() {
        var partition = new TopicPartition(subscription.deadLetterTopic(), 0);
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var read = reader("nobody")) {
            read.assign(List.of(partition));
            read.seekToBeginning(List.of(partition));
            long end = read.endOffsets(List.of(partition)).get(partition);
            while (read.position(partition) < end) {
                read.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
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

    private static KafkaConsumer<String, String> reader(String group) {
        Map<String, Object> settings = new HashMap<>(reading());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static Map<String, Object> reading() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                BROKER.getBrokersAsString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }

    private DefaultKafkaProducerFactory<String, String> producersTo(String brokers) {
        var factory = new DefaultKafkaProducerFactory<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.MAX_BLOCK_MS_CONFIG, 300),
                new StringSerializer(),
                new StringSerializer());
        factory.setPhysicalCloseTimeout(0);
        producers.add(factory);
        return factory;
    }

    /** The real one, until it is away. */
    private static final class BreakableDatabase extends DelegatingDataSource {

        private final AtomicBoolean away = new AtomicBoolean();

        BreakableDatabase() {
            super(SCHEMA.dataSource());
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (away.get()) {
                throw new SQLTransientConnectionException("The database is away");
            }
            return super.getConnection();
        }
    }
}
