package io.jangteo.load.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.load.judge.Evaluation.Answered;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AblationTest {

    @Test
    void whatCostsMostComesFirstWithTheGroupThatLosesMost() {
        var ablation = new Ablation(answered(0.9, 0.8, 1));
        ablation.without("HALF_TYPED", answered(0.9, 0.8, 1));
        ablation.without("SYNONYMS", answered(0.9, 0.2, 0.7));
        ablation.without("PHRASE", answered(1, 0.8, 1));
        assertThat(ablation.table()).isEqualTo("""
                | without | nDCG@10 | change | group that loses most |
                |---|---:|---:|---|
                | (nothing left out) | 0.900 | | |
                | synonyms | 0.600 | -0.300 | synonym -0.600 |
                | half typed | 0.900 | +0.000 | none |
                | phrase | 0.933 | +0.033 | none |
                """);
    }

    @Test
    void twoSearchesStandSideBySideByGroup() {
        assertThat(ScoreTable.beside("plain title match", answered(0.9, 0.8, 1), answered(0.5, 0, 0.25)))
                .isEqualTo("""
                        | group | ours | plain title match |
                        |---|---:|---:|
                        | exact | 0.900 | 0.500 |
                        | synonym | 0.800 | 0.000 |
                        | unit | 1.000 | 0.250 |
                        | all | 0.900 | 0.250 |
                        """);
    }

    private static List<Answered> answered(double exact, double synonym, double unit) {
        return List.of(answered("exact", exact), answered("synonym", synonym), answered("unit", unit));
    }

    private static Answered answered(String group, double ndcg) {
        var query = new JudgedQuery(group, group, group, Map.of(), Rule.NONE);
        return new Answered(query, new Score(1, ndcg, ndcg, ndcg, 0), List.of());
    }
}
