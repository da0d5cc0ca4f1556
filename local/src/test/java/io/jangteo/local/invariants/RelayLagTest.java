package io.jangteo.local.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelayLagTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isTheNumberOfWaitingMessagesAndTheAgeOfTheOldest() {
        RelayLag lag = RelayLag.of(List.of(NOON.minusMillis(40), NOON.minusMillis(1_500), NOON.minusMillis(3)), NOON);

        assertThat(lag).isEqualTo(new RelayLag(3, Duration.ofMillis(1_500)));
        assertThat(lag).hasToString("3 messages, the oldest waits for 1500 ms");
    }

    @Test
    void isNothingWhenEveryMessageIsOnItsTopic() {
        assertThat(RelayLag.of(List.of(), NOON)).isEqualTo(RelayLag.NONE).hasToString("0 messages");
    }

    @Test
    void isNotNegativeWhenTheWritersClockIsAhead() {
        assertThat(RelayLag.of(List.of(NOON.plusSeconds(1)), NOON).oldest()).isZero();
    }
}
