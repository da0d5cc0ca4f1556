package io.jangteo.search.query;

import io.jangteo.search.vocabulary.Phrase;
import io.jangteo.search.vocabulary.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** Completes what a shopper is typing. */
@Component
public class SuggestPhrases {
    private final Vocabulary vocabulary;

    SuggestPhrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The likeliest first; none for nothing typed. */
    public List<Phrase> suggest(String typed, int limit) {
        String plain = FindProducts.plain(typed);
        return plain.isEmpty() ? List.of() : vocabulary.completions(plain, limit);
    }
}
