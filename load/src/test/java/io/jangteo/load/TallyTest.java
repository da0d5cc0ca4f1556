package io.jangteo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jangteo.local.shop.Shopper;
import java.time.Duration;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final Shopper BUYER = new Shopper("", "buyer@example.com", "");

    private final Tally tally = new Tally();

    @Test
    void latenciesAreTheUsualPercentiles() {
        IntStream.rangeClosed(1, 1000)
                .forEach(i -> tally.record(
                        new Result.Confirmed("o" + i, BUYER, Duration.ofMillis(i), Duration.ofMillis(10L * i))));
        assertThat(tally.confirmed()).isEqualTo(1000);
        assertThat(tally.toAccepted().p50()).isCloseTo(500, Percentage.withPercentage(0.2));
        assertThat(tally.toAccepted().p99()).isCloseTo(990, Percentage.withPercentage(0.2));
        assertThat(tally.toConfirmed().p95()).isCloseTo(9500, Percentage.withPercentage(0.2));
        assertThat(tally.toConfirmed().max()).isCloseTo(10_000, Percentage.withPercentage(0.2));
    }

    @Test
    void failuresAreCountedByReasonAndNotAmongTheLatencies() {
        tally.record(new Result.Failed("HTTP 503 BUSY", Duration.ZERO));
        tally.record(new Result.Failed("HTTP 503 BUSY", Duration.ZERO));
        tally.record(new Result.Failed("cancelled: TIMED_OUT", Duration.ZERO));
        assertThat(tally.failures()).containsEntry("HTTP 503 BUSY", 2).containsEntry("cancelled: TIMED_OUT", 1);
        assertThat(tally.confirmed()).isZero();
        assertThat(tally.toConfirmed().p99()).isCloseTo(0, within(0.0));
    }

    @Test
    void someOfTheOrdersAreKeptToBeAskedFor() {
        IntStream.range(0, 100)
                .forEach(i ->
                        tally.record(new Result.Confirmed("o" + i, BUYER, Duration.ofMillis(1), Duration.ofMillis(1))));
        assertThat(tally.sample()).extracting(Tally.Sampled::orderId).containsExactly("o0", "o20", "o40", "o60", "o80");
    }
}
