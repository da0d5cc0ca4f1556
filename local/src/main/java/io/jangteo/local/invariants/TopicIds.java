package io.jangteo.local.invariants;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The ids of all messages on some topics, by type; it reads on where it stopped. Belongs to no consumer group. */
final class TopicIds implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final KafkaConsumer<String, String> consumer;
    private final Map<String, Map<String, Set<String>>> ids = new HashMap<>();

    TopicIds(String bootstrap, List<String> topics) {
        var settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("enable.auto.commit", "false");
        settings.put("max.poll.records", "5000");
        settings.put("allow.auto.create.topics", "false");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        Map<String, List<PartitionInfo>> known = consumer.listTopics();
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads up to where the topics end now. */
    void readOn() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, String> message : consumer.poll(PATIENCE)) {
                ids.computeIfAbsent(message.topic(), topic -> new HashMap<>())
                        .computeIfAbsent(header(message, "ce_type"), type -> new HashSet<>())
                        .add(header(message, "ce_id"));
            }
        }
    }

    /** Type to ids. */
    Map<String, Set<String>> on(String topic) {
        return ids.getOrDefault(topic, Map.of());
    }

    boolean has(String topic, String type, String id) {
        return on(topic).getOrDefault(type, Set.of()).contains(id);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
