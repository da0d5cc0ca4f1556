package io.jangteo.platform.messaging.inbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.listener.RetryListener;

/** Not ready while a message is being tried again and again; well as soon as its partition moves on. */
final class ConsumerHealth implements HealthIndicator, RetryListener {

    private static final int PATIENCE = 3;

    private final Map<TopicPartition, String> stuck = new ConcurrentHashMap<>();

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> message, @Nullable Exception e, int attempt) {
        if (attempt >= PATIENCE) {
            stuck.put(partitionOf(message), "offset %d, try %d: %s".formatted(message.offset(), attempt, rootOf(e)));
        }
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> message, @Nullable Exception e) {
        stuck.remove(partitionOf(message));
    }

    void handled(ConsumerRecord<?, ?> message) {
        if (!stuck.isEmpty()) {
            stuck.remove(partitionOf(message));
        }
    }

    void released(TopicPartition partition) {
        stuck.remove(partition);
    }

    @Override
    public Health health() {
        if (stuck.isEmpty()) {
            return Health.up().build();
        }
        var down = Health.down();
        stuck.forEach((partition, reason) -> down.withDetail(partition.toString(), reason));
        return down.build();
    }

    private static TopicPartition partitionOf(ConsumerRecord<?, ?> message) {
        return new TopicPartition(message.topic(), message.partition());
    }

    private static String rootOf(@Nullable Throwable e) {
        if (e == null) {
            return "no closer reason";
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
