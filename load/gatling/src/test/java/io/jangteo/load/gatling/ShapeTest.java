package io.jangteo.load.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapeTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void usersComeForSevenMinutesAndLeaveWithinTheTenth() {
        var ramp = new Shape.Ramp(300, TEN_MINUTES);
        assertThat(ramp.comeDuring()).isEqualTo(Duration.ofMinutes(7));
        assertThat(ramp.leavesAfter(0)).isEqualTo(Duration.ofMinutes(9).plusMillis(200));
        assertThat(ramp.leavesAfter(299)).isEqualTo(TEN_MINUTES);
        assertThat(ramp.warmUp()).isZero();
        assertThat(ramp.thinks()).isTrue();
    }

    @Test
    void thereAreSixTenthsOfAllUsersOnAverageAsInTheScenarioToBeComparedWith() {
        var ramp = new Shape.Ramp(300, TEN_MINUTES);
        double userSeconds = IntStream.range(0, 300)
                .mapToDouble(user -> ramp.leavesAfter(user).toMillis() / 1000.0 - 420.0 * user / 300)
                .sum();
        assertThat(userSeconds / 600).isCloseTo(180, within(1.0));
    }

    @Test
    void usersOfAClosedLoopStayFromTheBeginningToTheEndAndDoNotThink() {
        var loop = new Shape.ClosedLoop(16, Duration.ofSeconds(20), Duration.ofSeconds(60));
        assertThat(loop.comeDuring()).isZero();
        assertThat(loop.leavesAfter(0)).isEqualTo(Duration.ofSeconds(80));
        assertThat(loop.length()).isEqualTo(loop.leavesAfter(15));
        assertThat(loop.thinks()).isFalse();
    }

    @Test
    void aLoadOfNobodyIsRefused() {
        assertThatThrownBy(() -> new Shape.Ramp(0, TEN_MINUTES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Shape.ClosedLoop(1, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
