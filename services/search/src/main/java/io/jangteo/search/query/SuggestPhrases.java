package io.jangteo.search.query;

import com.github.benmanes.caffeine.cache.Ticker;
import io.jangteo.search.vocabulary.Phrase;
import io.jangteo.search.vocabulary.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** Completes what a shopper is typing. */
@Component
public class SuggestPhrases {
    private static final int MOST_KEPT = 10_000;

    private final Vocabulary vocabulary;
    private final NearCache<Asked, List<Phrase>> suggestions;

    SuggestPhrases(Vocabulary vocabulary, Staleness staleness) {
        this.vocabulary = vocabulary;
        this.suggestions = new NearCache<>(
                staleness.suggestions(), MOST_KEPT, phrases -> !phrases.isEmpty(), Ticker.systemTicker());
    }

    private record Asked(String typed, int limit) {}

    /** The likeliest first; none for nothing typed. */
    public List<Phrase> suggest(String typed, int limit) {
        String plain = FindProducts.plain(typed);
        return plain.isEmpty()
                ? List.of()
                : suggestions.get(new Asked(plain, limit), () -> vocabulary.completions(plain, limit));
    }
}
