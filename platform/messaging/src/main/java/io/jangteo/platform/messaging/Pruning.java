package io.jangteo.platform.messaging;

import io.jangteo.platform.messaging.inbox.MessagingSettings;
import io.jangteo.platform.persistence.Utc;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets the outbox rows of some topics soon after the relay has brought them there, so that writing a million of them does
 * not fill the disk. Only for topics whose content the service could tell again from its own store: rows that are gone are no
 * longer there for a relay that has lost its place and begins anew.
 */
final class Pruning {

    private static final Logger log = LoggerFactory.getLogger(Pruning.class);
    private static final int STEP = 1_000;

    /** A row is committed, and so relayed, a while after it was written, and clocks differ. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final MessagingSettings settings;
    private final Clock clock;
    private final Function<String, Optional<Instant>> relayedUpTo;

    /** @param relayedUpTo until when everything that was written for a topic is on it */
    Pruning(JdbcClient jdbc, MessagingSettings settings, Clock clock, Function<String, Optional<Instant>> relayedUpTo) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        this.relayedUpTo = relayedUpTo;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void prune() {
        settings.prunedTopics().forEach(this::prune);
    }

    private void prune(String topic) {
        try {
            Instant oldEnough = clock.instant().minus(settings.prunedAfter());
            if (isThere(topic, oldEnough)) {
                relayedUpTo
                        .apply(topic)
                        .map(relayed -> earlier(oldEnough, relayed.minus(MARGIN)))
                        .ifPresent(before -> forget(topic, before));
            }
        } catch (KafkaException | DataAccessException e) {
            log.warn("Outbox rows of {} stay, as it is not known whether they are relayed: {}", topic, e.toString());
        }
    }

    private boolean isThere(String topic, Instant before) {
        return jdbc.sql("SELECT 1 FROM outbox WHERE created_at < ? AND aggregatetype = ? LIMIT 1")
                .params(Utc.column(before), topic)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void forget(String topic, Instant before) {
        int forgotten = STEP;
        while (forgotten == STEP) {
            forgotten = jdbc.sql(
                            "DELETE FROM outbox WHERE created_at < ? AND aggregatetype = ? ORDER BY created_at LIMIT "
                                    + STEP)
                    .params(Utc.column(before), topic)
                    .update();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
