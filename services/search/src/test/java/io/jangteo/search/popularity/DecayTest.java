package io.jangteo.search.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DecayTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration HALF_LIFE = Duration.ofDays(14);

    private final Decay decay = new Decay(HALF_LIFE);

    @Test
    void countsHalfAfterEachHalfLifeAndNeverMoreThanAll() {
        assertThat(decay.left(NOW.minus(HALF_LIFE), NOW)).isEqualTo(0.5);
        assertThat(decay.left(NOW.minus(HALF_LIFE.multipliedBy(3)), NOW)).isEqualTo(0.125);
        assertThat(decay.left(NOW.plusSeconds(60), NOW)).isEqualTo(1);
    }

    @Test
    void ranksAScoreOfThePastWithHalfOfItHalfALifeLater() {
        assertThat(decay.rank(8, NOW)).isCloseTo(decay.rank(4, NOW.plus(HALF_LIFE)), within(1e-9));
        assertThat(decay.rank(8.1, NOW)).isGreaterThan(decay.rank(4, NOW.plus(HALF_LIFE)));
    }
}
