package io.jangteo.search.query;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.Goods;
import io.jangteo.search.SearchFixture;
import io.jangteo.search.vocabulary.LikelyKinds;
import io.jangteo.search.vocabulary.VocabularyBuild;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A word that is the name of a line of phones and half of the name of a maker of suits. */
class LikelyKindIT extends SearchFixture {
    private static boolean filled;

    @Autowired
    private VocabularyBuild vocabulary;

    @Autowired
    private LikelyKinds kinds;

    @BeforeEach
    void aShop() {
        if (filled) {
            return;
        }
        sell(Stream.concat(
                        Stream.of(
                                product("k-suit", "달무리 달무리신사관 자켓")
                                        .brand("달무리 신사관")
                                        .in("81/", "신사복"),
                                product("k-jacket", "차콜 자켓").brand("달무리 신사관").in("81/", "신사복")),
                        numbered(
                                3,
                                number -> product("k-phone-" + number, "온누리전자 달무리 자급제 공기계 " + number)
                                        .brand("온누리전자")
                                        .in("82/83/", "통신기기·전화기", "무선전화기")))
                .toArray(Goods[]::new));
        sell(numbered(
                        5,
                        number -> product("k-case-" + number, "달무리 하드 케이스 " + number)
                                .in("82/84/", "통신기기·전화기", "전화기 케이스"))
                .toArray(Goods[]::new));
        eventually().until(() -> found("달무리").size() >= 10);
        vocabulary.build();
        eventually().until(() -> !kinds.of(List.of("달무리"), _ -> true).isEmpty());
        filled = true;
    }

    @Test
    void whatAWordIsMostlySaidOfComesFirst() {
        assertThat(found("달무리").subList(0, 3)).allMatch(id -> id.startsWith("k-phone-"));
        ResultPage without = find.find(query("달무리"), Set.of(Feature.LIKELY_KIND));
        assertThat(without.items().getFirst().id()).isEqualTo("k-suit");
    }

    @Test
    void whatGoesWithAThingIsMeantOnlyByItsName() {
        assertThat(kinds.of(List.of("달무리"), _ -> true)).containsEntry("전화기 케이스", 1.0);
        assertThat(found("달무리 케이스").getFirst()).startsWith("k-case-");
    }

    @Test
    void wordsTogetherSayMoreThanEachAlone() {
        Map<String, Double> likely = kinds.of(List.of("달무리", "자급제", "모르는말"), _ -> true);
        assertThat(likely).containsEntry("무선전화기", 1.0);
        assertThat(likely.get("전화기 케이스")).isLessThan(0.1);
        assertThat(kinds.of(List.of("모르는말"), _ -> true)).isEmpty();
    }

    @Test
    void aCategoryNamedAfterSeveralThingsIsFoundByEachOfTheNames() {
        assertThat(found("전화기").subList(0, 8)).allMatch(id -> id.startsWith("k-phone-") || id.startsWith("k-case-"));
        assertThat(found("통신기기")).hasSize(8);
    }

    private static Stream<Goods> numbered(int count, IntFunction<Goods> goods) {
        return IntStream.range(0, count).mapToObj(goods);
    }
}
