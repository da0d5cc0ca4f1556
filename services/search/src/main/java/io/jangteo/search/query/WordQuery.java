package io.jangteo.search.query;

import io.jangteo.search.dictionary.Synonyms;
import io.jangteo.search.vocabulary.LikelyKinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The engine's query for the words of a shopper. Every word counts, by the best of the places where it stands: places are not added
 * up, so that the engine can pass over products that have it only in a lesser one.
 */
@Component
class WordQuery {
    private static final int SHORTEST_CODE_BEGINNING = 4;
    private static final float OTHER_FORM = 0.8f;
    /** What the other places add where products have but some of the words. */
    private static final float TIES = 0.2f;
    /** A piece of a word where the whole is nowhere. */
    private static final float PIECES = 2;
    /** Of the likeliness of the likeliest kind. */
    private static final double LEAST_LIKELY = 0.2;

    /** A number with its unit, or an offer. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*\\p{L}{1,4}|\\d+\\+\\d+");

    private static final Pattern OFFER = Pattern.compile("(\\d+)\\s*\\+\\s*(\\d+)");

    private final Weights weights;
    private final LikelyKinds kinds;

    WordQuery(Weights weights, LikelyKinds kinds) {
        this.weights = weights;
        this.kinds = kinds;
    }

    /** All words, each in any of its forms. */
    Map<String, Object> all(String text, Means means) {
        if (text.isEmpty()) {
            return Map.of("match_all", Map.of());
        }
        return Map.of("bool", Map.of("must", words(text, means, 0), "should", better(text, means)));
    }

    private List<Object> words(String text, Means means, float ties) {
        Synonyms synonyms = means.synonyms();
        List<Object> words = new ArrayList<>();
        synonyms.wordsOf(offersAlone(text)).forEach(word -> words.add(word(synonyms.formsOf(word), means, ties)));
        return words;
    }

    /** {@code 1 + 1} and what is written together with it: an offer is one word. */
    private static String offersAlone(String text) {
        return OFFER.matcher(text).replaceAll(" $1+$2 ").strip().replaceAll(" +", " ");
    }

    /** Any of the words, or pieces of them: for what is nearest when nothing has them all. */
    Map<String, Object> nearest(String text, Means means) {
        List<Object> should = words(text, means, TIES);
        should.add(Map.of("match", Map.of("all_text", Map.of("query", text, "boost", PIECES))));
        should.add(Map.of(
                "match",
                Map.of("title.ngram", Map.of("query", text, "minimum_should_match", "30%", "boost", OTHER_FORM))));
        Map<String, Object> any = Map.of("bool", Map.of("should", should, "minimum_should_match", 1));
        return Map.of("bool", Map.of("must", any, "should", better(text, means)));
    }

    private List<Object> better(String text, Means means) {
        List<Object> better = new ArrayList<>();
        if (means.has(Feature.PHRASE) && text.contains(" ")) {
            better.add(Map.of(
                    "match_phrase", Map.of("title", Map.of("query", text, "slop", 1, "boost", weights.phrase()))));
        }
        if (means.has(Feature.IN_STOCK)) {
            better.add(Map.of("term", Map.of("inStock", Map.of("value", true, "boost", weights.inStock()))));
        }
        if (means.has(Feature.LIKELY_KIND)) {
            better.addAll(likelyKinds(text, means));
        }
        return better;
    }

    private List<Object> likelyKinds(String text, Means means) {
        Map<String, Double> likely = kinds.of(
                means.synonyms().wordsOf(text), kind -> !means.has(Feature.ACCESSORIES) || isMainThing(kind, text));
        List<Object> ways = new ArrayList<>();
        likely.forEach((kind, share) -> {
            if (share >= LEAST_LIKELY) {
                ways.add(constant(Map.of("term", Map.of("category.folded", kind)), weights.likelyKind() * share));
            }
        });
        return ways;
    }

    /** Who asks for a phone wants no case for it, though many more cases than phones have its name. */
    private boolean isMainThing(String kind, String text) {
        return weights.accessories().stream().noneMatch(word -> kind.contains(word) && !text.contains(word));
    }

    private Map<String, Object> word(List<String> forms, Means means, float ties) {
        List<Object> ways = new ArrayList<>();
        Map<String, Float> fields = fields(means);
        String asked = forms.getFirst();
        List<String> others = forms.subList(1, forms.size());
        boolean number = NUMBER.matcher(asked).matches();
        fields.forEach(
                (field, weight) -> ways.add(number ? phrase(field, asked, weight) : allParts(field, asked, weight)));
        for (String other : others) {
            fields.forEach((field, weight) -> ways.add(phrase(field, other, weight * OTHER_FORM)));
        }
        if (means.has(Feature.CODES)) {
            code(asked, ways);
        }
        List<Object> better = new ArrayList<>();
        others.forEach(other -> better.add(constant(phrase("title", other, 1), weights.otherForm())));
        return Map.of(
                "bool",
                Map.of("must", Map.of("dis_max", Map.of("queries", ways, "tie_breaker", ties)), "should", better));
    }

    private Map<String, Float> fields(Means means) {
        Map<String, Float> fields = new LinkedHashMap<>(weights.fields());
        if (!means.has(Feature.FIELD_WEIGHTS)) {
            fields.replaceAll((_, _) -> 1f);
        }
        return fields;
    }

    /** The parts of a compound as people type it may stand apart: 남성운동화. */
    private static Map<String, Object> allParts(String field, String word, float weight) {
        return Map.of("match", Map.of(field, Map.of("query", word, "operator", "and", "boost", weight)));
    }

    /** Another word for it is meant as it is: 러닝머신 is no 머신러닝. So is a number: 14인치 16GB is no 16인치, and 2+1 no 1+1. */
    private static Map<String, Object> phrase(String field, String word, float weight) {
        return Map.of("match_phrase", Map.of(field, Map.of("query", word, "boost", weight)));
    }

    private static Map<String, Object> constant(Map<String, Object> query, double score) {
        return Map.of("constant_score", Map.of("filter", query, "boost", score));
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
