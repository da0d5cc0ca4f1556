package io.jangteo.load.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangesTest {

    private final Changes changes = new Changes(5_000, 10, 2);

    @Test
    void aChangeIsMeasuredFromItsSendingToTheFirstSearchThatShowsIt() {
        changes.sending(3, 1_000_000);
        changes.seen(5_002, 41_000_000);
        changes.seen(5_002, 900_000_000);
        assertThat(changes.latency().getTotalCount()).isEqualTo(1);
        assertThat(changes.latency().getMaxValue()).isBetween(39_900L, 40_100L);
    }

    @Test
    void theWarmUpIsAwaitedButNotMeasured() {
        changes.sending(2, 0);
        assertThat(changes.missing()).isEqualTo(2);
        changes.seen(5_000, 10);
        changes.seen(5_001, 10);
        assertThat(changes.missing()).isZero();
        assertThat(changes.latency().getTotalCount()).isZero();
    }

    @Test
    void looksGoDownToTheFirstChangeThatWasNotSeenWhateverWasSeenAboveIt() {
        changes.sending(5, 0);
        changes.seen(5_000, 1);
        changes.seen(5_003, 1);
        assertThat(changes.lowestUnseen()).isEqualTo(5_001);
        assertThat(changes.missing()).isEqualTo(3);
    }

    @Test
    void pricesOfAnEarlierRunOrNotSentYetAreNone() {
        changes.sending(1, 0);
        changes.seen(4_999, 1);
        changes.seen(5_001, 1);
        assertThat(changes.missing()).isEqualTo(1);
    }
}
