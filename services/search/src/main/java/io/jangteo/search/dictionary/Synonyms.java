package io.jangteo.search.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words for one thing. They are applied to the words of a query, not in the index: an edit counts for the next search, whatever the
 * size of the index.
 */
public final class Synonyms {
    /** Shorter words inside longer ones are chance. */
    private static final int SHORTEST_PART = 2;

    private final Map<String, List<String>> groups = new HashMap<>();

    private Synonyms() {}

    public static Synonyms of(String content) {
        Synonyms synonyms = new Synonyms();
        for (String line : DictionaryKind.lines(content)) {
            List<String> group = Stream.of(line.split(","))
                    .map(word -> word.strip().toLowerCase(Locale.ROOT))
                    .toList();
            group.forEach(word -> synonyms.groups.put(word, group));
        }
        return synonyms;
    }

    /**
     * A word in every form that finds the same, itself first: for a word of a group the whole group, for a compound that contains
     * one (랩탑가방) the compound with each other word in its place.
     */
    public List<String> formsOf(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(plain);
        List<String> whole = groups.get(plain);
        if (whole != null) {
            forms.addAll(whole);
            return new ArrayList<>(forms);
        }
        groups.forEach((part, group) -> {
            int at = plain.indexOf(part);
            if (part.length() >= SHORTEST_PART && at >= 0 && standsAlone(plain, at, at + part.length())) {
                group.forEach(other -> forms.add(plain.substring(0, at) + other + plain.substring(at + part.length())));
            }
        });
        return new ArrayList<>(forms);
    }

    /** Every word of every group. */
    public Set<String> words() {
        return groups.keySet();
    }

    /** The words of a query; neighbours that are one entry of a group stay together. */
    public List<String> wordsOf(String query) {
        List<String> parts = List.of(query.split(" "));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String pair = i + 1 < parts.size() ? parts.get(i) + " " + parts.get(i + 1) : "";
            if (groups.containsKey(pair.toLowerCase(Locale.ROOT))) {
                words.add(pair);
                i++;
            } else {
                words.add(parts.get(i));
            }
        }
        return words;
    }

    /** A Latin word or a number is not part of a longer one. */
    private static boolean standsAlone(String word, int from, int to) {
        return (from == 0 || !sameKind(word.charAt(from - 1), word.charAt(from)))
                && (to == word.length() || !sameKind(word.charAt(to - 1), word.charAt(to)));
    }

    /** {@code kg} is a word of its own in 20kg, and {@code pc} is none in upc. */
    private static boolean sameKind(char one, char other) {
        return isLatin(one) && isLatin(other);
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetter(c);
    }
}
