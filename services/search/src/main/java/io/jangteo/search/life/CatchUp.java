package io.jangteo.search.life;

import io.jangteo.platform.messaging.inbox.PoisonMessage;
import io.jangteo.search.SearchSettings;
import io.jangteo.search.index.Change;
import io.jangteo.search.index.IndexWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes again what was told since a time. The topics, not the store, are asked: they keep the last state of every product, also that
 * it was deleted, in the order of the changes.
 */
@Component
class CatchUp {
    private static final Duration POLL = Duration.ofSeconds(1);
    /** Clocks of writers and of the broker may differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final ConsumerFactory<String, String> consumers;
    private final FeedOffsets offsets;
    private final IndexWriter writer;
    private final JsonMapper mapper;
    private final SearchSettings settings;

    CatchUp(
            ConsumerFactory<String, String> consumers,
            FeedOffsets offsets,
            IndexWriter writer,
            JsonMapper mapper,
            SearchSettings settings) {
        this.consumers = consumers;
        this.offsets = offsets;
        this.writer = writer;
        this.mapper = mapper;
        this.settings = settings;
    }

    /** @return messages that were written again */
    long since(Instant mark, IndexVersion version, LongConsumer between) {
        FeedHandler handler = new FeedHandler(version.index(), writer, mapper, settings.wonPerDollar());
        Map<TopicPartition, Long> ends = offsets.ends();
        long written = 0;
        try (Consumer<String, String> consumer = consumers.createConsumer("search.catch-up", "")) {
            seek(consumer, ends, mark.minus(OVERLAP));
            while (behind(consumer, ends)) {
                List<Change> changes = new ArrayList<>();
                for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                    read(handler, message, changes);
                }
                writer.write(version.index(), changes);
                written += changes.size();
                between.accept(changes.size());
            }
        } catch (KafkaException e) {
            throw new BrokerAway("The broker does not answer: " + e, e);
        }
        return written;
    }

    private static void seek(Consumer<String, String> consumer, Map<TopicPartition, Long> ends, Instant from) {
        consumer.assign(ends.keySet());
        Map<TopicPartition, Long> times = new HashMap<>();
        ends.keySet().forEach(partition -> times.put(partition, from.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> starts = consumer.offsetsForTimes(times);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? end : start.offset());
        });
    }

    private static boolean behind(Consumer<String, String> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /** What is no state was parked when the feed heard it. */
    private static void read(FeedHandler handler, ConsumerRecord<String, String> message, List<Change> changes) {
        try {
            changes.add(handler.read(message));
        } catch (PoisonMessage parkedBefore) {
            return;
        }
    }
}
