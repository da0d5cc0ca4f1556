package io.jangteo.search.vocabulary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts in which categories the products are whose titles have a word: 갤럭시 is mostly said of phones and what goes with them. */
final class KindCount {
    /** Words that only one product has go first when there are more than this. */
    private static final int MOST_WORDS = 50_000;

    private static final int FEWEST_PRODUCTS = 3;
    private static final int KINDS_OF_A_WORD = 8;

    private final Map<String, Map<String, Integer>> words = new HashMap<>();

    /** @param category the name of the product's own */
    void add(String word, String category) {
        if (word.isEmpty() || word.chars().anyMatch(Character::isDigit)) {
            return;
        }
        words.computeIfAbsent(word.toLowerCase(Locale.ROOT), _ -> new HashMap<>(2))
                .merge(category, 1, Integer::sum);
    }

    /** Keeps it small while products are still added. */
    void forgetRareWords() {
        if (words.size() > MOST_WORDS) {
            words.values().removeIf(kinds -> products(kinds) == 1);
        }
    }

    /** The categories that have most of the word's products, most first, each as {@code count name}; none for a rare word. */
    List<String> kindsOf(String word) {
        Map<String, Integer> kinds = words.getOrDefault(word.toLowerCase(Locale.ROOT), Map.of());
        if (products(kinds) < FEWEST_PRODUCTS) {
            return List.of();
        }
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KINDS_OF_A_WORD)
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .toList();
    }

    private static int products(Map<String, Integer> kinds) {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }
}
