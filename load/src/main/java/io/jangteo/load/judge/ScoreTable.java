package io.jangteo.load.judge;

import io.jangteo.load.judge.Evaluation.Answered;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The scores in a form that people read. */
public final class ScoreTable {

    private static final String ROW = "| %-11s | %7s | %7s | %6s | %9s | %12s |%n";

    private ScoreTable() {}

    public static String of(List<Answered> answered) {
        var table = new StringBuilder(ROW.formatted("group", "queries", "nDCG@10", "MRR", "recall@10", "zero results"));
        table.append("|---|---|---|---|---|---|\n");
        Evaluation.byGroup(answered).forEach((group, score) -> table.append(row(group, score)));
        return table.append(row("all", Evaluation.mean(answered))).toString();
    }

    /** The worst ones first, with the grades of what was found. */
    public static String details(List<Answered> answered) {
        return answered.stream()
                .sorted(Comparator.comparingDouble(each -> each.score().ndcg()))
                .map(each -> "%.3f  %-10s  %-28s  %s%n"
                        .formatted(
                                each.score().ndcg(),
                                each.query().group(),
                                each.query().text(),
                                each.grades()))
                .collect(Collectors.joining());
    }

    /** nDCG@10 of ours and of another search, group by group. */
    public static String beside(String name, List<Answered> ours, List<Answered> others) {
        var table = new StringBuilder("| group | ours | %s |%n|---|---:|---:|%n".formatted(name));
        Map<String, Score> theirs = Evaluation.byGroup(others);
        Evaluation.byGroup(ours)
                .forEach((group, score) ->
                        table.append(beside(group, score, Objects.requireNonNull(theirs.get(group)))));
        return table.append(beside("all", Evaluation.mean(ours), Evaluation.mean(others)))
                .toString();
    }

    private static String beside(String group, Score ours, Score others) {
        return "| %s | %.3f | %.3f |%n".formatted(group, ours.ndcg(), others.ndcg());
    }

    private static String row(String group, Score score) {
        return ROW.formatted(
                group,
                score.queries(),
                "%.3f".formatted(score.ndcg()),
                "%.3f".formatted(score.mrr()),
                "%.3f".formatted(score.recall()),
                "%.1f %%".formatted(score.zeroResults() * 100));
    }
}
