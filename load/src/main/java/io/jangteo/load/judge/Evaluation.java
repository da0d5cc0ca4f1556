package io.jangteo.load.judge;

import io.jangteo.load.generate.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks a search the judged queries and measures what it answers. Products that were not generated have no grade: they are left out and
 * the next ones move up, as is usual with lists that are judged in part (Sakai, Alternatives to Bpref, SIGIR 2007).
 */
public final class Evaluation {

    private static final int MORE = 50;

    private final Catalog catalog;
    private final long products;
    private final SearchDoor door;
    /** Looking at every product takes a while, and the best answer does not depend on who is asked. */
    private final Map<List<JudgedQuery>, GradeCounts> counted;

    public Evaluation(Catalog catalog, long products, SearchDoor door) {
        this(catalog, products, door, new HashMap<>());
    }

    private Evaluation(Catalog catalog, long products, SearchDoor door, Map<List<JudgedQuery>, GradeCounts> counted) {
        this.catalog = catalog;
        this.products = products;
        this.door = door;
        this.counted = counted;
    }

    /** The same of another search. */
    Evaluation asking(SearchDoor other) {
        return new Evaluation(catalog, products, other, counted);
    }

    /**
     * One query and how it was answered.
     *
     * @param grades of what was found
     */
    public record Answered(JudgedQuery query, Score score, List<Integer> grades) {}

    /** @param done is told how many are answered */
    public List<Answered> run(Predicate<JudgedQuery> wanted, IntConsumer done) {
        List<JudgedQuery> queries =
                JudgedSet.of(catalog).all().stream().filter(wanted).toList();
        GradeCounts counts = counted.computeIfAbsent(queries, each -> GradeCounts.of(catalog, each, products));
        List<Answered> answered = new ArrayList<>();
        for (JudgedQuery query : queries) {
            answered.add(answered(query, counts));
            done.accept(answered.size());
        }
        return answered;
    }

    /** Those that are not met. */
    public List<SuggestCase> unmet(List<SuggestCase> cases) {
        return cases.stream()
                .filter(each -> !each.isMetBy(door.suggest(each.typed())))
                .toList();
    }

    public static Map<String, Score> byGroup(List<Answered> answered) {
        return answered.stream()
                .collect(Collectors.groupingBy(
                        each -> each.query().group(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Evaluation::mean)));
    }

    public static Score mean(List<Answered> answered) {
        return Score.mean(answered.stream().map(Answered::score).toList());
    }

    private Answered answered(JudgedQuery query, GradeCounts counts) {
        List<String> found = door.search(query.text(), Metrics.DEPTH);
        List<Integer> grades = grades(query, found);
        if (grades.size() < found.size()) {
            grades = grades(query, door.search(query.text(), MORE));
        }
        List<Integer> page = grades.subList(0, Math.min(Metrics.DEPTH, grades.size()));
        Score score = new Score(
                1,
                Metrics.ndcg(page, counts.best(query)),
                Metrics.reciprocalRank(page, 2),
                Metrics.recall(page, counts.wanted(query)),
                found.isEmpty() ? 1 : 0);
        return new Answered(query, score, page);
    }

    private List<Integer> grades(JudgedQuery query, List<String> ids) {
        return ids.stream()
                .map(catalog::number)
                .flatMap(Optional::stream)
                .filter(number -> number < products)
                .map(number -> query.grade(catalog.facts(number)))
                .toList();
    }
}
