package io.jangteo.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

class RelayProgressIT {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final EmbeddedKafkaBroker BROKER = new EmbeddedKafkaKraftBroker(1, 2);

    @BeforeAll
    static void start() {
        BROKER.afterPropertiesSet();
    }

    @AfterAll
    static void stop() {
        BROKER.destroy();
    }

    @Test
    void isAsFarAsThePartitionThatIsFarthestBehind() throws Exception {
        String topic = topic();
        relayed(topic, 0, NOON.minusSeconds(300));
        relayed(topic, 0, NOON);
        relayed(topic, 1, NOON.minusSeconds(60));

        assertThat(progress(BROKER.getBrokersAsString()).upTo(topic)).contains(NOON.minusSeconds(60));
    }

    @Test
    void isUnknownWhileAPartitionIsEmptyOrSaysNoTime() throws Exception {
        String topic = topic();
        assertThat(progress(BROKER.getBrokersAsString()).upTo(topic)).isEmpty();
        relayed(topic, 0, NOON);
        assertThat(progress(BROKER.getBrokersAsString()).upTo(topic)).isEmpty();
        relayed(topic, 1, null);
        assertThat(progress(BROKER.getBrokersAsString()).upTo(topic)).isEmpty();
        relayed(topic, 1, NOON);
        assertThat(progress(BROKER.getBrokersAsString()).upTo(topic)).contains(NOON);
    }

    @Test
    void isUnknownWithoutABroker() {
        assertThatThrownBy(() -> progress("127.0.0.1:1").upTo("any")).isInstanceOf(KafkaException.class);
    }

    private static String topic() {
        String topic = "t" + UUID.randomUUID();
        BROKER.addTopics(topic);
        return topic;
    }

    private static RelayProgress progress(String brokers) {
        return new RelayProgress(new DefaultKafkaConsumerFactory<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer()));
    }

    private static void relayed(String topic, int partition, @Nullable Instant time)
            throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, BROKER.getBrokersAsString());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(topic, partition, "key", "{}");
            if (time != null) {
                message.headers().add("ce_time", time.toString().getBytes(StandardCharsets.US_ASCII));
            }
            producer.send(message).get();
        }
    }
}
