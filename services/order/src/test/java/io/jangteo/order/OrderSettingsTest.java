package io.jangteo.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrderSettingsTest {

    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final Duration PLACING = Duration.ofSeconds(3);
    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration LEAST = Duration.ofSeconds(183);

    @Test
    void refusesAHoldThatEndsBeforeItsOrderMayStillBePaid() {
        assertThatThrownBy(() -> settings(LEAST.minusSeconds(1), PLACING.plusSeconds(1)))
                .hasMessageContainingAll(
                        "jangteo.order.hold-for is PT3M2S", "deadline + placing + hold-margin = PT3M3S");
    }

    @Test
    void refusesAClaimThatRunsOutWhileItsOrderIsBeingPlaced() {
        assertThatThrownBy(() -> settings(LEAST, PLACING))
                .hasMessageContainingAll("jangteo.order.claim is PT3S", "placing = PT3S");
    }

    @Test
    void takesTheShortestHoldAndClaimThatAreLongEnough() {
        OrderSettings settings = settings(LEAST, PLACING.plusMillis(1));

        assertThat(settings.holdFor()).isEqualTo(LEAST);
    }

    private static OrderSettings settings(Duration holdFor, Duration claim) {
        return new OrderSettings(DEADLINE, PLACING, holdFor, MARGIN, claim, Duration.ofSeconds(2), 50, 100);
    }
}
