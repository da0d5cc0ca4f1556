package io.jangteo.load.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SkewTest {

    private static final int DRAWS = 100_000;

    @Test
    void theSecondIsDrawnHalfAsOftenAsTheFirst() {
        long[] drawn = counts(1000, 1);
        // The harmonic number of 1000 is 7.485.
        assertThat(drawn[0] / (double) DRAWS).isCloseTo(1 / 7.485, within(0.005));
        assertThat(drawn[1] / (double) drawn[0]).isCloseTo(0.5, within(0.03));
        assertThat(drawn[999]).isLessThan(40);
    }

    @Test
    void withoutAnExponentEachIsDrawnAsOften() {
        long[] drawn = counts(10, 0);
        for (long count : drawn) {
            assertThat(count / (double) DRAWS).isCloseTo(0.1, within(0.005));
        }
    }

    @Test
    void theSameSeedDrawsTheSame() {
        var one = new Skew(1000, 1, 7);
        var same = new Skew(1000, 1, 7);
        var other = new Skew(1000, 1, 8);
        assertThat(LongStream.range(0, 100).map(one::draw))
                .containsExactlyElementsOf(
                        LongStream.range(0, 100).map(same::draw).boxed().toList());
        assertThat(LongStream.range(0, 100)
                        .filter(n -> one.draw(n) == other.draw(n))
                        .count())
                .isLessThan(30);
    }

    private static long[] counts(int things, double exponent) {
        var skew = new Skew(things, exponent, 7);
        long[] counts = new long[things];
        for (long number = 0; number < DRAWS; number++) {
            counts[skew.draw(number)]++;
        }
        return counts;
    }
}
