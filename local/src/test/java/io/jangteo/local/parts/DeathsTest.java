package io.jangteo.local.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeathsTest {

    private final Deaths deaths = new Deaths();

    @Test
    void waitsTwiceAsLongAfterEachDeathUpToALimit() {
        List<Long> pauses = new ArrayList<>();
        for (int second = 0; second < 6; second++) {
            pauses.add(pauseAfterOneAt(Duration.ofSeconds(second)).orElseThrow().toMillis());
        }

        assertThat(pauses).containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L);
    }

    @Test
    void givesUpAfterTheSixthDeathWithinTenMinutes() {
        for (int minute = 0; minute < 6; minute++) {
            assertThat(pauseAfterOneAt(Duration.ofMinutes(minute))).isPresent();
        }

        assertThat(pauseAfterOneAt(Duration.ofMinutes(7))).isEmpty();
        assertThat(deaths).hasToString("7 times within 10 min");
    }

    @Test
    void forgetsDeathsThatLieTenMinutesBack() {
        for (int i = 0; i < 6; i++) {
            pauseAfterOneAt(Duration.ZERO);
        }

        assertThat(pauseAfterOneAt(Duration.ofMinutes(11))).contains(Duration.ofMillis(500));
    }

    private Optional<Duration> pauseAfterOneAt(Duration time) {
        return deaths.pauseAfterOneAt(time.toNanos());
    }
}
