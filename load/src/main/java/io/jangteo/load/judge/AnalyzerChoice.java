package io.jangteo.load.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ways to cut Korean and English text into what an index holds. */
enum AnalyzerChoice {
    STANDARD("standard"),
    NGRAM("n-gram, 2 and 3"),
    EDGE_NGRAM("edge n-gram, 1 to 10, at the index"),
    NORI_NONE("nori, none"),
    NORI_DISCARD("nori, discard"),
    NORI_MIXED("nori, mixed"),
    NORI_OURS("nori, mixed at the index, discard in queries, user dictionary");

    static final String AT_INDEX = "at_index";
    static final String AT_QUERY = "at_query";

    private static final String BEGINNINGS = "beginnings";

    private final String title;

    AnalyzerChoice(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String index() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Settings with an analyzer for the index and one for queries.
     *
     * @param userWords counted by the last choice alone
     */
    Map<String, Object> analysis(List<String> userWords) {
        List<String> filters =
                isNori() ? List.of("nori_part_of_speech", "nori_readingform", "lowercase") : List.of("lowercase");
        List<String> indexFilters = new ArrayList<>(filters);
        if (this == EDGE_NGRAM) {
            indexFilters.add(BEGINNINGS);
        }
        return Map.of(
                "tokenizer",
                Map.of(AT_INDEX, tokenizer("mixed", userWords), AT_QUERY, tokenizer("discard", userWords)),
                "filter",
                Map.of(BEGINNINGS, Map.of("type", "edge_ngram", "min_gram", 1, "max_gram", 10)),
                "analyzer",
                Map.of(
                        AT_INDEX, Map.of("type", "custom", "tokenizer", AT_INDEX, "filter", indexFilters),
                        AT_QUERY, Map.of("type", "custom", "tokenizer", AT_QUERY, "filter", filters)));
    }

    private boolean isNori() {
        return name().startsWith("NORI");
    }

    /** @param ours what we do with compounds there */
    private Map<String, Object> tokenizer(String ours, List<String> userWords) {
        return switch (this) {
            case STANDARD, EDGE_NGRAM -> Map.of("type", "standard");
            case NGRAM ->
                Map.of("type", "ngram", "min_gram", 2, "max_gram", 3, "token_chars", List.of("letter", "digit"));
            case NORI_NONE -> nori("none");
            case NORI_DISCARD -> nori("discard");
            case NORI_MIXED -> nori("mixed");
            case NORI_OURS -> {
                Map<String, Object> tokenizer = new LinkedHashMap<>(nori(ours));
                tokenizer.put("user_dictionary_rules", userWords);
                yield tokenizer;
            }
        };
    }

    private static Map<String, Object> nori(String compounds) {
        return Map.of("type", "nori_tokenizer", "decompound_mode", compounds);
    }
}
