package io.jangteo.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads the orders' topic from its end on, in no consumer group, so that nobody has to ask the platform how an order stands. */
final class OrderEvents implements AutoCloseable {

    private static final String TOPIC = "order.events";
    private static final String CONFIRMED = "jangteo.order.v1.OrderConfirmed";
    private static final String CANCELLED = "jangteo.order.v1.OrderCancelled";
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaConsumer<String, String> consumer;
    private final Endings endings;
    private volatile boolean open = true;

    private OrderEvents(KafkaConsumer<String, String> consumer, Endings endings) {
        this.consumer = consumer;
        this.endings = endings;
    }

    /** What is appended from now on is heard. */
    static OrderEvents follow(String bootstrap, Endings endings) {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", (Object) bootstrap,
                        "enable.auto.commit", "false",
                        "allow.auto.create.topics", "false"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // Seeking is lazy: only asking for the position finds the end as it is now.
        partitions.forEach(consumer::position);
        var events = new OrderEvents(consumer, endings);
        Thread.ofPlatform().daemon().name("order.events").start(events::read);
        return events;
    }

    /** What it reads until the thread has seen this goes to nobody. */
    @Override
    public void close() {
        open = false;
        consumer.wakeup();
    }

    private void read() {
        try (consumer) {
            while (open) {
                for (ConsumerRecord<String, String> message : consumer.poll(POLL)) {
                    hear(message, System.nanoTime());
                }
            }
        } catch (WakeupException closing) {
            endings.fail(new IllegalStateException("The bench has ended", closing));
        } catch (RuntimeException e) {
            endings.fail(e);
        }
    }

    private void hear(ConsumerRecord<String, String> message, long now) {
        switch (type(message)) {
            case CONFIRMED -> endings.heard(message.key(), new Ending.Confirmed(now));
            case CANCELLED -> {
                String reason = JsonMapper.shared()
                        .readTree(message.value())
                        .path("reason")
                        .asString("");
                endings.heard(message.key(), new Ending.Cancelled(reason));
            }
            default -> {
                // Not the end of an order.
            }
        }
    }

    private static String type(ConsumerRecord<?, ?> message) {
        Header header = message.headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
