package io.jangteo.search.vocabulary;

import io.jangteo.search.vocabulary.Phrase.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Counts the words and phrases of products. */
final class PhraseCount {
    /** Rare phrases go first when there are more than this. */
    private static final int MOST = 400_000;

    private static final int LONGEST = 60;
    private static final int WORDS_OF_A_LINE = 3;

    private final Map<String, Phrase> phrases = new HashMap<>();
    private final KindCount kinds = new KindCount();

    void add(JsonNode product) {
        String brand = product.path("brand").asString("");
        List<String> categories =
                product.path("category").valueStream().map(JsonNode::asString).toList();
        count(brand, Kind.BRAND);
        categories.forEach(category -> count(category, Kind.CATEGORY));
        if (!brand.isEmpty() && !categories.isEmpty()) {
            count(brand + " " + categories.getLast(), Kind.BRAND_IN_CATEGORY);
        }
        for (String title : List.of("title", "titleEn")) {
            title(product.path(title).asString(""), categories.isEmpty() ? "" : categories.getLast());
        }
        kinds.forgetRareWords();
        product.path("colors").valueStream().forEach(color -> count(color.asString(), Kind.WORD));
        product.path("attributes").valueStream().map(JsonNode::asString).forEach(this::attribute);
        if (phrases.size() > MOST) {
            phrases.values().removeIf(phrase -> phrase.count() == 1);
        }
    }

    /** Lines and words that only one product has say nothing about the next shopper; a catalog of few products keeps them. */
    List<Phrase> phrases() {
        return new ArrayList<>(phrases.values());
    }

    /** Where products with the word are, see {@link KindCount}. */
    List<String> kindsOf(Phrase phrase) {
        return kinds.kindsOf(phrase.text());
    }

    private void title(String title, String category) {
        String[] words = title.split("[\\s,/()\\[\\]]+", -1);
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            count(words[i], Kind.WORD);
            if (!category.isEmpty()) {
                kinds.add(words[i], category);
            }
            if (i < WORDS_OF_A_LINE) {
                line.append(i == 0 ? "" : " ").append(words[i]);
                if (i > 0) {
                    count(line.toString(), Kind.LINE);
                }
            }
        }
    }

    /** {@code name=value}; the words of the value. */
    private void attribute(String pair) {
        for (String word : pair.substring(pair.indexOf('=') + 1).split("\\s+", -1)) {
            count(word, Kind.WORD);
        }
    }

    private void count(String text, Kind kind) {
        if (text.isBlank() || text.length() > LONGEST) {
            return;
        }
        phrases.merge(
                text.toLowerCase(Locale.ROOT),
                new Phrase(text, kind, 1),
                (known, more) -> new Phrase(
                        known.kind().compareTo(kind) <= 0 ? known.text() : text,
                        known.kind().compareTo(kind) <= 0 ? known.kind() : kind,
                        known.count() + 1));
    }
}
