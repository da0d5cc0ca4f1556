package io.jangteo.platform.messaging.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** A test's own view of a broker whose topics have one partition. */
final class Wire implements AutoCloseable {

    private final String brokers;
    private final List<DefaultKafkaProducerFactory<String, String>> producers = new ArrayList<>();
    private final KafkaTemplate<String, String> sender;

    Wire(String brokers) {
        this.brokers = brokers;
        this.sender = senderTo(brokers, Duration.ofSeconds(30));
    }

    /** To the broker. */
    KafkaTemplate<String, String> sender() {
        return sender;
    }

    /** To where no broker is. */
    KafkaTemplate<String, String> lostSender() {
        return senderTo("127.0.0.1:1", Duration.ofMillis(300));
    }

    DefaultKafkaConsumerFactory<String, String> consumers() {
        return new DefaultKafkaConsumerFactory<>(reading(), new StringDeserializer(), new StringDeserializer());
    }

    /** The offset from which a consumer would go on after a crash. */
    long committed(String consumer, String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var asked = reader(consumer)) {
            OffsetAndMetadata found = asked.committed(Set.of(partition)).get(partition);
            return found == null ? 0 : found.offset();
        }
    }

    /** Everything that is on a topic now. */
    List<ConsumerRecord<String, String>> all(String topic) {
        List<TopicPartition> partition = List.of(new TopicPartition(topic, 0));
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (var read = reader("nobody")) {
            read.assign(partition);
            read.seekToBeginning(partition);
            long end = read.endOffsets(partition).get(partition.getFirst());
            while (read.position(partition.getFirst()) < end) {
                read.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producers.forEach(DefaultKafkaProducerFactory::destroy);
    }

    private KafkaTemplate<String, String> senderTo(String address, Duration patience) {
        DefaultKafkaProducerFactory<String, String> factory = new DefaultKafkaProducerFactory<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address, ProducerConfig.MAX_BLOCK_MS_CONFIG, (int)
                        patience.toMillis()),
                new StringSerializer(),
                new StringSerializer());
        factory.setPhysicalCloseTimeout(0);
        producers.add(factory);
        return new KafkaTemplate<>(factory);
    }

    private KafkaConsumer<String, String> reader(String group) {
        Map<String, Object> settings = new HashMap<>(reading());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private Map<String, Object> reading() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }
}
