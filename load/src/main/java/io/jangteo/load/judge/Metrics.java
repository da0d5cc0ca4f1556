package io.jangteo.load.judge;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The usual measures of a ranked list. DCG with the gain 2^grade - 1 and the discount log2(rank + 1) is that of Burges et al.,
 * Learning to Rank using Gradient Descent (ICML 2005); reciprocal rank as in Voorhees, TREC-8 Question Answering Track (1999).
 */
final class Metrics {

    static final int DEPTH = 10;

    private Metrics() {}

    /**
     * 1 for the best list that there could be; 0 where nothing in it is wanted.
     *
     * @param found grades of what was found, best place first
     * @param best grades of the best {@link #DEPTH} products there are, best first
     */
    static double ndcg(List<Integer> found, List<Integer> best) {
        double ideal = dcg(best);
        return ideal == 0 ? 0 : dcg(found) / ideal;
    }

    static double dcg(List<Integer> grades) {
        return IntStream.range(0, Math.min(DEPTH, grades.size()))
                .mapToDouble(at -> (Math.pow(2, grades.get(at)) - 1) / log2(at + 2))
                .sum();
    }

    /** One over the place of the first thing of at least this grade; 0 if there is none among the first {@link #DEPTH}. */
    static double reciprocalRank(List<Integer> found, int atLeast) {
        return IntStream.range(0, Math.min(DEPTH, found.size()))
                .filter(at -> found.get(at) >= atLeast)
                .mapToDouble(at -> 1.0 / (at + 1))
                .findFirst()
                .orElse(0);
    }

    /** How many of the wanted things were found, of as many as could be found among the first {@link #DEPTH}. */
    static double recall(List<Integer> found, long wanted) {
        long got = found.stream().limit(DEPTH).filter(grade -> grade > 0).count();
        return wanted == 0 ? 0 : got / (double) Math.min(DEPTH, wanted);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
