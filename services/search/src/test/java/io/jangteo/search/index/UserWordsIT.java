package io.jangteo.search.index;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import io.jangteo.search.dictionary.Dictionaries;
import io.jangteo.search.dictionary.DictionaryKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the user dictionary does to words and what comes of it. */
class UserWordsIT extends SearchFixture {
    @Autowired
    private Analysis analysis;

    @Autowired
    private Dictionaries dictionaries;

    @Test
    void everyLineOfTheShippedDictionaryIsOneWordOfTheIndex() {
        List<String> lines = shipped();
        assertThat(lines).contains("운동화", "축구화");
        for (String line : lines) {
            String[] parts = line.split("\\s+");
            if (parts.length == 1) {
                assertThat(words("korean_query", line)).as(line).containsExactly(line);
                assertThat(words("korean_index", line)).as(line).containsExactly(line);
            } else {
                List<String> pieces = List.of(parts).subList(1, parts.length);
                assertThat(words("korean_query", parts[0])).as(line).containsExactlyElementsOf(pieces);
                assertThat(words("korean_index", parts[0]))
                        .as(line)
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of(parts[0]), pieces.stream())
                                .toList());
            }
        }
    }

    /** Without its line in the dictionary, the word would be looked for as the two that stand apart in the other title. */
    @Test
    void aWordOfTheDictionaryIsNotFoundByItsSyllablesApart() {
        String title = "물안개 운동으로 화 다스리기";
        List<String> without = analysis.wordsOf("운동화", List.of());
        assertThat(without).containsExactly("운동", "화");
        sell(product("w-notes", title), product("w-shoe", "물안개 운동화"));
        eventually().until(() -> find("물안개").total() == 2);
        assertThat(words("korean_index", title)).containsAll(without);
        assertThat(found("물안개 운동 화")).contains("w-notes");
        assertThat(found("물안개 운동화")).containsExactly("w-shoe");
    }

    @Test
    void anEditorSeesTheWordsThatTheIndexWillMake() {
        List<String> lines =
                DictionaryKind.lines(dictionaries.current(DictionaryKind.WORDS).content());
        for (String text : List.of("남성 운동화", "갤럭시북", "샴푸 1+1", "샴푸 2 + 1", "노트북에서는")) {
            assertThat(analysis.wordsOf(text, lines)).as(text).isEqualTo(words("korean_query", text));
        }
    }

    /** The first revision is the one that comes with the service. */
    private List<String> shipped() {
        return dictionaries.words(1);
    }

    private List<String> words(String analyzer, String text) {
        return heavyEngine
                .post("/product_search/_analyze", Map.of("analyzer", analyzer, "text", text))
                .path("tokens")
                .valueStream()
                .map(token -> token.path("token").asString())
                .toList();
    }
}
