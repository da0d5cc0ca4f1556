package io.jangteo.platform.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * How far the relay has come, read from the last message of each partition of a topic. The relay reads the binary log in the
 * order of commits and a partition keeps its order, so what belongs before a partition's last message is on it already.
 */
public final class RelayProgress {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String TIME = "ce_time";

    private final ConsumerFactory<?, ?> consumers;

    public RelayProgress(ConsumerFactory<?, ?> consumers) {
        this.consumers = consumers;
    }

    /**
     * Until when everything that was written for the topic is on it; nothing while a partition is empty or says no time.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    public Optional<Instant> upTo(String topic) {
        try (Consumer<?, ?> consumer = consumers.createConsumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, ANSWER_WITHIN).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, ANSWER_WITHIN);
            if (partitions.isEmpty() || ends.values().stream().anyMatch(end -> end == 0)) {
                return Optional.empty();
            }
            consumer.assign(partitions);
            ends.forEach((partition, end) -> consumer.seek(partition, end - 1));
            Map<TopicPartition, Instant> times = timesOfLast(consumer, partitions.size());
            return times.size() < partitions.size()
                    ? Optional.empty()
                    : times.values().stream().min(Instant::compareTo);
        }
    }

    private static Map<TopicPartition, Instant> timesOfLast(Consumer<?, ?> consumer, int partitions) {
        Map<TopicPartition, Instant> times = new HashMap<>();
        long until = System.nanoTime() + ANSWER_WITHIN.toNanos();
        while (times.size() < partitions && System.nanoTime() - until < 0) {
            for (ConsumerRecord<?, ?> message : consumer.poll(POLL)) {
                Header time = message.headers().lastHeader(TIME);
                if (time == null) {
                    return Map.of();
                }
                times.put(
                        new TopicPartition(message.topic(), message.partition()),
                        Instant.parse(new String(time.value(), StandardCharsets.US_ASCII)));
            }
        }
        return times;
    }
}
