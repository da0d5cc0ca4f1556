package io.jangteo.payment.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.payment.PaymentSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PausesTest {

    private final Pauses pauses = new Pauses(settings(Map.of()));

    @Test
    void waitsLongerBeforeEachFurtherTryThenSettlesAtOnceAndAsksEverMoreSlowly() {
        List<Long> seconds = IntStream.rangeClosed(1, 11)
                .mapToObj(pauses::after)
                .map(Duration::toSeconds)
                .toList();

        assertThat(seconds).containsExactly(1L, 2L, 4L, 0L, 1L, 2L, 4L, 8L, 10L, 10L, 10L);
    }

    @Test
    void chargesInFourTriesAtMost() {
        assertThat(IntStream.rangeClosed(1, 6).filter(pauses::mayCharge)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void refusesALeaseShorterThanATry() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> settings(Map.of("jangteo.payment.lease", "5s"))))
                .hasRootCauseMessage("jangteo.payment.lease must be at least 4 times jangteo.payment.gateway.timeout");
    }

    private static PaymentSettings settings(Map<String, String> given) {
        return new Binder(new MapConfigurationPropertySource(given))
                .bindOrCreate("jangteo.payment", PaymentSettings.class);
    }
}
