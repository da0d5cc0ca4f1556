package io.jangteo.local.invariants;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * How far the relay is behind the outboxes.
 *
 * @param messages written to an outbox and not on their topic yet
 * @param oldest how long the first of them waits
 */
public record RelayLag(int messages, Duration oldest) {

    static final RelayLag NONE = new RelayLag(0, Duration.ZERO);

    /** @param waiting when each message was written that is not on its topic */
    static RelayLag of(Collection<Instant> waiting, Instant now) {
        Duration oldest = waiting.stream()
                .map(written -> Duration.between(written, now))
                .max(Duration::compareTo)
                // The writer's clock may be a moment ahead of ours.
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
        return new RelayLag(waiting.size(), oldest);
    }

    @Override
    public String toString() {
        return messages == 0
                ? "0 messages"
                : "%d messages, the oldest waits for %d ms".formatted(messages, oldest.toMillis());
    }
}
