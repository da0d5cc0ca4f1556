package io.jangteo.platform.messaging.deadletters;

import io.jangteo.platform.persistence.Utc;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Parks a message that cannot be handled on its consumer's dead-letter topic and waits for the broker's word; where the
 * topic cannot be reached, in table {@code failed_event}; where neither can be had it throws, and the message stays.
 */
public final class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(10);

    private final KafkaOperations<String, String> kafka;
    private final JdbcClient jdbc;
    private final Clock clock;

    public DeadLetters(KafkaOperations<String, String> kafka, JdbcClient jdbc, Clock clock) {
        this.kafka = kafka;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns once the message is safe. */
    public void park(String consumer, String deadLetterTopic, ConsumerRecord<?, ?> message, Exception error) {
        String reason = reasonOf(error);
        log.error(
                "{} parks a message it cannot handle: {}-{}@{}: {}",
                consumer,
                message.topic(),
                message.partition(),
                message.offset(),
                reason,
                error);
        try {
            kafka.send(deadLetter(deadLetterTopic, message, reason))
                    .get(BROKER_ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            log.error("{} cannot be reached; the message goes to failed_event", deadLetterTopic, e);
            keep(consumer, message, reason);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while parking a message; it stays where it is", e);
        }
    }

    private static ProducerRecord<String, String> deadLetter(
            String topic, ConsumerRecord<?, ?> message, String reason) {
        var letter = new ProducerRecord<>(topic, null, text(message.key()), text(message.value()), message.headers());
        Headers headers = letter.headers();
        headers.add("jangteo_topic", bytes(message.topic()));
        headers.add("jangteo_partition", bytes(Integer.toString(message.partition())));
        headers.add("jangteo_offset", bytes(Long.toString(message.offset())));
        headers.add("jangteo_error", bytes(reason));
        return letter;
    }

    private void keep(String consumer, ConsumerRecord<?, ?> message, String reason) {
        try {
            jdbc.sql("""
                            INSERT INTO failed_event (consumer, topic, partition_no, offset_no, message_key, headers,
                                                      payload, error, created_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            consumer,
                            message.topic(),
                            message.partition(),
                            message.offset(),
                            text(message.key()),
                            message.headers().toString(),
                            text(message.value()),
                            reason,
                            Utc.column(clock.instant()))
                    .update();
        } catch (DuplicateKeyException e) {
            log.info("{}-{}@{} is kept already", message.topic(), message.partition(), message.offset());
        }
    }

    private static String reasonOf(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
