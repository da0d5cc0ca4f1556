package io.jangteo.load.judge;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well one query, or the mean of several, was answered.
 *
 * @param queries how many
 * @param zeroResults the share that got nothing at all
 */
public record Score(int queries, double ndcg, double mrr, double recall, double zeroResults) {

    static Score mean(List<Score> scores) {
        return new Score(
                scores.stream().mapToInt(Score::queries).sum(),
                mean(scores, Score::ndcg),
                mean(scores, Score::mrr),
                mean(scores, Score::recall),
                mean(scores, Score::zeroResults));
    }

    private static double mean(List<Score> scores, ToDoubleFunction<Score> measure) {
        return scores.stream().mapToDouble(measure).average().orElse(0);
    }
}
