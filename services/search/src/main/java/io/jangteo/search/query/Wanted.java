package io.jangteo.search.query;

import io.jangteo.search.SearchSettings;
import io.jangteo.search.popularity.Decay;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Of two products that fit the words alike, the one that more people want comes first: each doubling of its popularity adds a little
 * to its score, up to the popularity that counts fully. These are clauses with constant scores and no function of the score, because
 * the engine passes over what cannot come among the first only while it knows the highest score that each clause can give.
 */
@Component
class Wanted {
    private final Weights weights;
    private final Decay decay;
    private final Clock clock;

    Wanted(Weights weights, SearchSettings settings, Clock clock) {
        this.weights = weights;
        this.decay = new Decay(settings.popularity().halfLife());
        this.clock = clock;
    }

    /** By the hour, so that the pages of a search go by the same scores. */
    List<Object> more() {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        double one = decay.rank(1, hour);
        int doublings = (int) Math.ceil(Math.log(weights.popular()) / Math.log(2));
        return IntStream.rangeClosed(1, doublings)
                .<Object>mapToObj(doubling -> Map.of(
                        "constant_score",
                        Map.of(
                                "filter",
                                Map.of("range", Map.of("popularity", Map.of("gte", one + doubling))),
                                "boost",
                                weights.popularity())))
                .toList();
    }
}
