package io.jangteo.load.judge;

import io.jangteo.load.generate.Catalog;
import io.jangteo.load.generate.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/** How many products of each grade there are for each query: what the best answer would be made of. */
final class GradeCounts {

    private static final int SLICE = 10_000;

    private final Map<JudgedQuery, long[]> counts;

    private GradeCounts(Map<JudgedQuery, long[]> counts) {
        this.counts = counts;
    }

    /** Looks at every product, on all processors. */
    static GradeCounts of(Catalog catalog, List<JudgedQuery> queries, long products) {
        Map<String, List<JudgedQuery>> byKind = new HashMap<>();
        for (String kind : catalog.kindKeys()) {
            byKind.put(
                    kind, queries.stream().filter(query -> query.concerns(kind)).toList());
        }
        Map<JudgedQuery, long[]> all = LongStream.range(0, (products + SLICE - 1) / SLICE)
                .parallel()
                .mapToObj(slice -> slice(catalog, byKind, slice * SLICE, Math.min(products, (slice + 1) * SLICE)))
                .reduce(new HashMap<>(), GradeCounts::sum);
        return new GradeCounts(all);
    }

    /** Of grade 1 and better. */
    long wanted(JudgedQuery query) {
        return JudgedQuery.GRADES.stream()
                .mapToLong(grade -> count(query, grade))
                .sum();
    }

    long count(JudgedQuery query, int grade) {
        long[] counted = counts.get(query);
        return counted == null ? 0 : counted[grade];
    }

    /** The grades of the best answer there could be. */
    List<Integer> best(JudgedQuery query) {
        List<Integer> best = new ArrayList<>();
        for (int grade : JudgedQuery.GRADES) {
            long room = Metrics.DEPTH - (long) best.size();
            for (long i = 0; i < Math.min(room, count(query, grade)); i++) {
                best.add(grade);
            }
        }
        return best;
    }

    private static Map<JudgedQuery, long[]> slice(
            Catalog catalog, Map<String, List<JudgedQuery>> byKind, long from, long end) {
        Map<JudgedQuery, long[]> counted = new HashMap<>();
        for (long number = from; number < end; number++) {
            Facts facts = catalog.facts(number);
            String kind = facts.values("kind").iterator().next();
            for (JudgedQuery query : Objects.requireNonNull(byKind.get(kind))) {
                counted.computeIfAbsent(query, _ -> new long[JudgedQuery.GRADES.size() + 1])[query.grade(facts)]++;
            }
        }
        return counted;
    }

    private static Map<JudgedQuery, long[]> sum(Map<JudgedQuery, long[]> one, Map<JudgedQuery, long[]> other) {
        Map<JudgedQuery, long[]> both = new HashMap<>();
        List.of(one, other)
                .forEach(part -> part.forEach((query, counted) -> {
                    long[] sum = both.computeIfAbsent(query, _ -> new long[counted.length]);
                    for (int grade = 0; grade < counted.length; grade++) {
                        sum[grade] += counted[grade];
                    }
                }));
        return both;
    }
}
