package io.jangteo.search.query;

import io.jangteo.search.dictionary.Synonyms;
import java.util.Set;

/**
 * What one search may use.
 *
 * @param synonyms the ones that count for it
 * @param without what it does without
 */
public record Means(Synonyms synonyms, Set<Feature> without) {
    private static final Synonyms NO_SYNONYMS = Synonyms.of("");

    public Means {
        synonyms = without.contains(Feature.SYNONYMS) ? NO_SYNONYMS : synonyms;
    }

    static Means all(Synonyms synonyms) {
        return new Means(synonyms, Set.of());
    }

    boolean has(Feature feature) {
        return !without.contains(feature);
    }
}
