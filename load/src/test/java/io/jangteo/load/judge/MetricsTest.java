package io.jangteo.load.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

    /**
     * Grades 3, 2, 3, 0, 1, 2 are the example that Wikipedia's page "Discounted cumulative gain" works through; with the exponential
     * gain its DCG is 13.848 and, where nothing else is wanted, its ideal order gives 14.595.
     */
    @Test
    void dcgIsThatOfTheWorkedExample() {
        List<Integer> found = List.of(3, 2, 3, 0, 1, 2);
        assertThat(Metrics.dcg(found)).isCloseTo(13.848, within(0.001));
        assertThat(Metrics.dcg(List.of(3, 3, 2, 2, 1, 0))).isCloseTo(14.595, within(0.001));
        assertThat(Metrics.ndcg(found, List.of(3, 3, 2, 2, 1, 0))).isCloseTo(0.9488, within(0.0001));
    }

    @Test
    void theBestOrderIsOneAndNothingWantedIsNought() {
        assertThat(Metrics.ndcg(List.of(3, 2, 1), List.of(3, 2, 1))).isEqualTo(1);
        assertThat(Metrics.ndcg(List.of(0, 0), List.of(3, 2, 1))).isZero();
        assertThat(Metrics.ndcg(List.of(), List.of(3))).isZero();
        assertThat(Metrics.ndcg(List.of(), List.of())).isZero();
    }

    @Test
    void onlyTheFirstTenCount() {
        List<Integer> eleven = List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3);
        assertThat(Metrics.dcg(eleven)).isZero();
        assertThat(Metrics.reciprocalRank(eleven, 1)).isZero();
        assertThat(Metrics.recall(eleven, 1)).isZero();
    }

    /** The example of Wikipedia's page "Mean reciprocal rank": first right answers at 3, 2 and 1 have the mean 11/18. */
    @Test
    void theReciprocalRankIsThatOfTheFirstWantedThing() {
        double third = Metrics.reciprocalRank(List.of(0, 0, 3), 1);
        double second = Metrics.reciprocalRank(List.of(0, 1, 0), 1);
        double first = Metrics.reciprocalRank(List.of(2, 0, 0), 1);
        assertThat((third + second + first) / 3).isCloseTo(11 / 18.0, within(1e-9));
        assertThat(Metrics.reciprocalRank(List.of(1, 3), 2)).isEqualTo(0.5);
    }

    @Test
    void recallAsksForNoMoreThanAPageHolds() {
        assertThat(Metrics.recall(List.of(3, 0, 1), 4)).isEqualTo(0.5);
        assertThat(Metrics.recall(List.of(3, 3, 3, 3, 3, 3, 3, 3, 3, 3), 5_000)).isEqualTo(1);
        assertThat(Metrics.recall(List.of(), 0)).isZero();
    }
}
