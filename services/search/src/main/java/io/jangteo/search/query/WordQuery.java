package io.jangteo.search.query;

import io.jangteo.search.dictionary.Synonyms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The engine's query for the words of a shopper. Every word counts; where it stands decides how much. */
@Component
class WordQuery {
    private static final int SHORTEST_CODE_BEGINNING = 4;
    private static final float TIES = 0.2f;
    private static final float OTHER_FORM = 0.8f;

    private final Weights weights;

    WordQuery(Weights weights) {
        this.weights = weights;
    }

    /** All words, each in any of its forms. */
    Map<String, Object> all(String text, Synonyms synonyms) {
        if (text.isEmpty()) {
            return Map.of("match_all", Map.of());
        }
        List<Object> must = new ArrayList<>();
        synonyms.wordsOf(text).forEach(word -> must.add(word(synonyms.formsOf(word))));
        return mainThingFirst(text, Map.of("bool", Map.of("must", must, "should", better(text))));
    }

    /** Who asks for a phone wants no case for it, though many more cases than phones have its name. */
    private Map<String, Object> mainThingFirst(String text, Map<String, Object> wanted) {
        List<String> notAskedFor = weights.accessories().stream()
                .filter(word -> !text.contains(word))
                .toList();
        return Map.of(
                "boosting",
                Map.of(
                        "positive", wanted,
                        "negative", Map.of("match", Map.of("category", String.join(" ", notAskedFor))),
                        "negative_boost", weights.accessory()));
    }

    /** Any of the words, or pieces of them: for what is nearest when nothing has them all. */
    Map<String, Object> nearest(String text, Synonyms synonyms) {
        List<Object> should = new ArrayList<>();
        synonyms.wordsOf(text).forEach(word -> should.add(word(synonyms.formsOf(word))));
        should.add(Map.of(
                "match",
                Map.of("title.ngram", Map.of("query", text, "minimum_should_match", "30%", "boost", OTHER_FORM))));
        return Map.of("bool", Map.of("should", should, "minimum_should_match", 1));
    }

    private List<Object> better(String text) {
        return List.of(
                Map.of("term", Map.of("title.keyword", Map.of("value", text, "boost", weights.title()))),
                Map.of("match_phrase", Map.of("title", Map.of("query", text, "slop", 1, "boost", weights.phrase()))),
                Map.of("term", Map.of("inStock", Map.of("value", true, "boost", weights.inStock()))));
    }

    private Map<String, Object> word(List<String> forms) {
        List<Object> ways = new ArrayList<>();
        String asked = forms.getFirst();
        weights.fields().forEach((field, weight) -> ways.add(allParts(field, asked, weight)));
        ways.add(categoryName(asked, 1));
        code(asked, ways);
        for (String other : forms.subList(1, forms.size())) {
            weights.fields().forEach((field, weight) -> ways.add(phrase(field, other, weight * OTHER_FORM)));
            ways.add(categoryName(other, OTHER_FORM));
        }
        return Map.of("dis_max", Map.of("queries", ways, "tie_breaker", TIES));
    }

    /** The parts of a compound as people type it may stand apart: 남성운동화. */
    private static Map<String, Object> allParts(String field, String word, float weight) {
        return Map.of("match", Map.of(field, Map.of("query", word, "operator", "and", "boost", weight)));
    }

    /** Another word for it is meant as it is: 러닝머신 is no 머신러닝. */
    private static Map<String, Object> phrase(String field, String word, float weight) {
        return Map.of("match_phrase", Map.of(field, Map.of("query", word, "boost", weight)));
    }

    private Map<String, Object> categoryName(String word, float share) {
        return Map.of(
                "term", Map.of("category.folded", Map.of("value", word, "boost", weights.categoryName() * share)));
    }

    /** Only what has a digit or a hyphen can be a number that is copied from a label. */
    private void code(String word, List<Object> ways) {
        if (word.chars().noneMatch(c -> Character.isDigit(c) || c == '-')) {
            return;
        }
        String plain = word.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        for (String code : plain.equals(word) ? List.of(word) : List.of(word, plain)) {
            ways.add(Map.of("term", Map.of("codes", Map.of("value", code, "boost", weights.code()))));
            if (code.length() >= SHORTEST_CODE_BEGINNING) {
                ways.add(Map.of("prefix", Map.of("codes", Map.of("value", code, "boost", weights.code() / 2))));
            }
        }
    }
}
