package io.jangteo.search.life;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Where the feeds stand on their topics. */
@Component
class FeedOffsets implements DisposableBean {
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final List<String> TOPICS = List.of(FeedHandler.PRODUCTS, FeedHandler.STOCK);

    private final Admin admin;

    FeedOffsets(KafkaAdmin kafka) {
        this.admin = Admin.create(kafka.getConfigurationProperties());
    }

    /** Lets a feed that has not begun begin with what is told from now on. */
    void mark(IndexVersion version) {
        Map<TopicPartition, OffsetAndMetadata> marks = new HashMap<>();
        ends().forEach((partition, end) -> marks.put(partition, new OffsetAndMetadata(end)));
        answer(admin.alterConsumerGroupOffsets(version.group(), marks).all());
    }

    /** The ends of the topics now. */
    Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        answer(admin.describeTopics(TOPICS).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> answered =
                answer(admin.listOffsets(asked).all());
        Map<TopicPartition, Long> ends = new HashMap<>();
        answered.forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Messages that a feed has still to take to have reached {@code ends}. */
    long missing(IndexVersion version, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> reached =
                answer(admin.listConsumerGroupOffsets(version.group()).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata offset = reached.get(end.getKey());
                    return Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
                })
                .sum();
    }

    @Override
    public void destroy() {
        admin.close(Duration.ZERO);
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAway("Interrupted while the broker was asked", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerAway("The broker does not answer: " + e, e);
        }
    }
}
