package io.jangteo.search.vocabulary;

import io.jangteo.search.engine.Engine;
import io.jangteo.search.engine.EngineRefused;
import io.jangteo.search.korean.Hangul;
import io.jangteo.search.korean.KeyboardLayout;
import io.jangteo.search.vocabulary.Phrase.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the vocabulary: what typing may become, and what a word with an error was meant to be. */
@Component
public class Vocabulary {
    static final String ALIAS = "product_vocabulary";

    private static final int CANDIDATES = 20;
    private static final int SHORT_WORD = 5;

    /** The name of a brand or a category is meant sooner than a word of titles, unless that is three times as common. */
    private static final Map<String, Object> NAMES_FIRST = Map.of(
            "constant_score",
            Map.of(
                    "filter",
                    Map.of("terms", Map.of("kind", List.of(Kind.BRAND, Kind.CATEGORY))),
                    "boost",
                    Math.log(3)));

    private final Engine engine;

    Vocabulary(Engine questionEngine) {
        this.engine = questionEngine;
    }

    /** Phrases that begin with what was typed, or have a word that does; the more products they lead to the earlier. */
    public List<Phrase> completions(String typed, int limit) {
        String letters = letters(typed);
        List<Object> ways = new ArrayList<>();
        ways.add(prefix("jamo", letters, 4));
        ways.add(prefix("inner", letters, 2));
        if (Hangul.isInitials(typed.replace(" ", ""))) {
            ways.add(prefix("initials", Hangul.jamo(typed), 4));
        }
        String other = letters(otherLayout(typed));
        if (!other.equals(letters)) {
            ways.add(prefix("jamo", other, 1));
        }
        return search(Map.of(
                "size",
                limit,
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "must", List.of(Map.of("dis_max", Map.of("queries", ways))),
                                "must_not", List.of(Map.of("term", Map.of("kind", Kind.WORD))),
                                "should",
                                        List.of(Map.of(
                                                "rank_feature",
                                                Map.of("field", "count", "log", Map.of("scaling_factor", 1)))))),
                "sort",
                List.of("_score", Map.of("length", "asc"), Map.of("text", "asc"))));
    }

    public boolean has(String word) {
        return !search(Map.of("size", 1, "query", Map.of("term", Map.of("folded", word.toLowerCase(Locale.ROOT)))))
                .isEmpty();
    }

    /** The most common single word with these initials (초성). */
    public Optional<Phrase> wordWithInitials(String initials) {
        return mostCommonWord(Map.of("term", Map.of("initials", Hangul.jamo(initials))));
    }

    private Optional<Phrase> mostCommonWord(Map<String, Object> which) {
        return search(Map.of(
                        "size",
                        1,
                        "query",
                        Map.of(
                                "bool",
                                Map.of(
                                        "must",
                                                List.of(Map.of(
                                                        "rank_feature",
                                                        Map.of("field", "count", "log", Map.of("scaling_factor", 1)))),
                                        "should", List.of(NAMES_FIRST),
                                        "filter", List.of(which),
                                        "must_not", List.of(Map.of("exists", Map.of("field", "inner")))))))
                .stream()
                .findFirst();
    }

    /** The word that was meant by one with a typing error: nearest by letters typed, then the most common. */
    public Optional<Phrase> meantBy(String word) {
        String letters = letters(word);
        int errors = errorsIn(letters);
        List<Phrase> near = search(Map.of(
                "size",
                CANDIDATES,
                "query",
                Map.of(
                        "bool",
                        Map.of(
                                "must",
                                        List.of(Map.of(
                                                "fuzzy",
                                                Map.of(
                                                        "jamo",
                                                        Map.of(
                                                                "value",
                                                                letters,
                                                                "fuzziness",
                                                                errors,
                                                                "max_expansions",
                                                                200)))),
                                "should", List.of(Map.of("rank_feature", Map.of("field", "count")))))));
        return near.stream().min((one, other) -> {
            int nearer = Integer.compare(
                    EditDistance.between(letters, letters(one.text())),
                    EditDistance.between(letters, letters(other.text())));
            return nearer != 0 ? nearer : Long.compare(other.count(), one.count());
        });
    }

    /** The nearest of some words, if it is as near as a typing error. */
    public static Optional<String> nearest(String word, Collection<String> words) {
        String letters = letters(word);
        return words.stream()
                .filter(known -> EditDistance.between(letters, letters(known)) <= errorsIn(letters))
                .min(Comparator.comparingInt(known -> EditDistance.between(letters, letters(known))));
    }

    private static int errorsIn(String letters) {
        return letters.length() <= SHORT_WORD ? 1 : 2;
    }

    private List<Phrase> search(Map<String, Object> question) {
        Map<String, Object> request = new LinkedHashMap<>(question);
        request.put("track_total_hits", false);
        try {
            return engine.search(ALIAS, request)
                    .path("hits")
                    .path("hits")
                    .valueStream()
                    .map(hit -> phrase(hit.path("_source")))
                    .toList();
        } catch (EngineRefused e) {
            if (e.status() == 404) {
                return List.of();
            }
            throw e;
        }
    }

    /**
     * How a phrase is found: its letters, the letters of what begins at its later words, its initials.
     *
     * @param kinds see {@link KindCount#kindsOf}
     */
    static Map<String, Object> document(Phrase phrase, List<String> kinds) {
        String letters = letters(phrase.text());
        List<String> inner = new ArrayList<>();
        for (int space = letters.indexOf(' '); space >= 0; space = letters.indexOf(' ', space + 1)) {
            inner.add(letters.substring(space + 1));
        }
        return Map.of(
                "text", phrase.text(),
                "kinds", kinds,
                "folded", phrase.text().toLowerCase(Locale.ROOT),
                "kind", phrase.kind(),
                "count", phrase.count(),
                "length", phrase.text().length(),
                "jamo", letters,
                "inner", inner,
                "initials", Hangul.initials(phrase.text().toLowerCase(Locale.ROOT)));
    }

    private static Phrase phrase(JsonNode source) {
        return new Phrase(
                source.path("text").asString(),
                Kind.valueOf(source.path("kind").asString()),
                source.path("count").asLong());
    }

    private static Map<String, Object> prefix(String field, String letters, float boost) {
        return Map.of("prefix", Map.of(field, Map.of("value", letters, "boost", boost)));
    }

    private static String letters(String text) {
        return Hangul.jamo(text.toLowerCase(Locale.ROOT));
    }

    private static String otherLayout(String typed) {
        boolean latin = typed.chars().allMatch(c -> c < 128);
        return latin ? KeyboardLayout.hangul(typed) : KeyboardLayout.latin(typed);
    }
}
