package io.jangteo.load.judge;

import io.jangteo.load.judge.Evaluation.Answered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What each feature of the search is worth: the same queries without it. */
final class Ablation {

    private final List<Answered> whole;
    private final List<Row> rows = new ArrayList<>();

    Ablation(List<Answered> whole) {
        this.whole = whole;
    }

    /**
     * @param group the one that loses most
     * @param moved how far that one moves
     */
    record Row(String feature, double ndcg, double delta, String group, double moved) {}

    void without(String feature, List<Answered> answered) {
        Map<String, Score> before = Evaluation.byGroup(whole);
        Map<String, Score> after = Evaluation.byGroup(answered);
        String worst = before.keySet().stream()
                .min(Comparator.comparingDouble(group -> moved(group, before, after)))
                .orElseThrow();
        double mean = Evaluation.mean(answered).ndcg();
        rows.add(new Row(
                feature.toLowerCase(Locale.ROOT).replace('_', ' '),
                mean,
                mean - Evaluation.mean(whole).ndcg(),
                worst,
                moved(worst, before, after)));
    }

    /** Markdown, what costs most first. */
    String table() {
        var table = new StringBuilder("| without | nDCG@10 | change | group that loses most |\n|---|---:|---:|---|\n");
        table.append("| (nothing left out) | %.3f | | |%n"
                .formatted(Evaluation.mean(whole).ndcg()));
        rows.stream()
                .sorted(Comparator.comparingDouble(Row::delta))
                .forEach(row -> table.append("| %s | %.3f | %+.3f | %s |%n"
                        .formatted(
                                row.feature(),
                                row.ndcg(),
                                row.delta(),
                                row.moved() < 0 ? "%s %+.3f".formatted(row.group(), row.moved()) : "none")));
        return table.toString();
    }

    private static double moved(String group, Map<String, Score> before, Map<String, Score> after) {
        return Objects.requireNonNull(after.get(group)).ndcg()
                - Objects.requireNonNull(before.get(group)).ndcg();
    }
}
