package io.jangteo.search.dictionary;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.Goods;
import io.jangteo.search.SearchFixture;
import io.jangteo.search.query.ProductQuery;
import io.jangteo.search.query.ProductQuery.Sort;
import io.jangteo.search.query.ResultPage;
import io.jangteo.search.query.ResultPage.Item;
import io.jangteo.search.query.ResultPage.Match;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One product for each word of the shipped groups, with that word for its whole title and nothing else that could find it. */
class SynonymsIT extends SearchFixture {
    /** It has no name: no word finds a product by it. */
    private static final int SHELF = 77;

    private static boolean filled;

    @BeforeEach
    void aProductForEachWord() {
        if (filled) {
            return;
        }
        List<String> words = FirstDictionary.synonyms().flatMap(List::stream).toList();
        sell(words.stream()
                .map(word -> product("synonym-" + words.indexOf(word), word).in(SHELF + "/"))
                .toArray(Goods[]::new));
        eventually().until(() -> onTheShelf("").total() == words.size());
        filled = true;
    }

    /** One word finds as many as the group has; all 26 pairs of the four groups in both directions, and each in three cases. */
    @ParameterizedTest
    @MethodSource("io.jangteo.search.dictionary.FirstDictionary#synonyms")
    void anyWordOfAGroupFindsWhatAnyOtherFinds(List<String> group) {
        for (String word : group) {
            cases(word).forEach(typed -> {
                ResultPage page = onTheShelf(typed);
                assertThat(page.match()).as(typed).isEqualTo(Match.EXACT);
                assertThat(page.items())
                        .as(typed)
                        .extracting(Item::product)
                        .extracting(card -> card.path("title").asString())
                        .containsExactlyInAnyOrderElementsOf(group);
            });
        }
    }

    private static Stream<String> cases(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String capital = word.charAt(0) + lower.substring(1);
        return Stream.of(word, lower, capital).distinct();
    }

    private ResultPage onTheShelf(String text) {
        return find.find(new ProductQuery(
                text, SHELF, List.of(), Map.of(), null, null, null, false, Sort.RELEVANCE, null, 50, false));
    }
}
