package io.jangteo.search.query;

import io.jangteo.search.SearchSettings;
import io.jangteo.search.popularity.Decay;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Of two products that fit the words alike, the one that more people want comes first. The score is multiplied by a number between
 * 1, for what nobody wants and what only one wanted, and 1 plus a weight, so that popularity never outweighs words.
 */
@Component
class PopularityFactor {
    /** Above the popularity that counts fully, nothing more is added, however far. */
    private static final double EVERYTHING_ABOVE = 1e6;

    private final Weights weights;
    private final Decay decay;
    private final Clock clock;

    PopularityFactor(Weights weights, SearchSettings settings, Clock clock) {
        this.weights = weights;
        this.decay = new Decay(settings.popularity().halfLife());
        this.clock = clock;
    }

    /** By the hour, so that the pages of a search go by the same scores. */
    Map<String, Object> on(Map<String, Object> question) {
        double none = decay.rank(1, clock.instant().truncatedTo(ChronoUnit.HOURS));
        double growing = Math.log(weights.popular()) / Math.log(2);
        Map<String, Object> wanted = Map.of(
                "origin",
                none + growing + EVERYTHING_ABOVE,
                "offset",
                EVERYTHING_ABOVE,
                "scale",
                growing / 2,
                "decay",
                0.5);
        return Map.of(
                "function_score",
                Map.of(
                        "query",
                        question,
                        "functions",
                        List.of(
                                Map.of("weight", 1),
                                Map.of(
                                        "filter", Map.of("exists", Map.of("field", "popularity")),
                                        "linear", Map.of("popularity", wanted),
                                        "weight", weights.popularity())),
                        "score_mode",
                        "sum",
                        "boost_mode",
                        "multiply"));
    }
}
