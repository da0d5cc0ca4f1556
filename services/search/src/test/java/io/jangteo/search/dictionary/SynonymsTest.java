package io.jangteo.search.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SynonymsTest {
    private static final Synonyms SHIPPED = Synonyms.of(shipped("synonyms"));

    @ParameterizedTest
    @MethodSource("io.jangteo.search.dictionary.FirstDictionary#synonyms")
    void everyWordOfAGroupStandsForEveryOther(List<String> group) {
        List<String> plain =
                group.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        for (String word : group) {
            for (String typed : List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))) {
                assertThat(SHIPPED.formsOf(typed))
                        .startsWith(word.toLowerCase(Locale.ROOT))
                        .containsExactlyInAnyOrderElementsOf(plain);
            }
        }
    }

    @Test
    void theWordsThatMustStayWholeAreShipped() {
        assertThat(DictionaryKind.lines(shipped("words"))).containsAll(FirstDictionary.WORDS);
    }

    @Test
    void aCompoundStandsForTheSameWithTheOtherWordInIt() {
        assertThat(SHIPPED.formsOf("랩탑가방")).containsExactlyInAnyOrder("랩탑가방", "노트북가방");
        assertThat(SHIPPED.formsOf("32인치TV")).contains("32인치텔레비전", "32인치티비");
        assertThat(SHIPPED.formsOf("upc")).containsExactly("upc");
    }

    @Test
    void neighboursThatAreOneEntryStayTogether() {
        assertThat(SHIPPED.wordsOf("new balance 운동화")).containsExactly("new balance", "운동화");
        assertThat(SHIPPED.wordsOf("new 운동화")).containsExactly("new", "운동화");
    }

    private static String shipped(String name) {
        try (InputStream file = Synonyms.class.getResourceAsStream("/dictionary/" + name + ".txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
