package io.jangteo.search.dictionary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The two dictionaries. Lines that begin with # are comments; empty lines are none. */
public enum DictionaryKind {
    /** Words for one thing, separated by commas. They are applied to the query, so an edit counts at once. */
    SYNONYMS("/dictionary/synonyms.txt") {
        @Override
        void checkLine(int number, String line, Map<String, Integer> seen) {
            String[] words = line.split(",", -1);
            if (words.length < 2) {
                throw new DictionaryRefused(
                        number, "two or more words separated by commas are expected, found: " + line);
            }
            Set<String> own = new HashSet<>();
            for (String word : words) {
                String plain = word.strip().toLowerCase(Locale.ROOT);
                if (plain.isEmpty()) {
                    throw new DictionaryRefused(number, "a word is missing between two commas");
                }
                if (plain.contains("=>")) {
                    throw new DictionaryRefused(number, "arrows are not known; every word of a line finds every other");
                }
                Integer before = own.add(plain) ? seen.putIfAbsent(plain, number) : Integer.valueOf(number);
                if (before != null) {
                    throw new DictionaryRefused(number, "'" + word.strip() + "' is in line " + before + " already");
                }
            }
        }
    },

    /** Words that the analyzer keeps whole, or a compound with its parts. They need a new index version. */
    WORDS("/dictionary/words.txt") {
        @Override
        void checkLine(int number, String line, Map<String, Integer> seen) {
            String[] parts = line.split("\\s+");
            Integer before = seen.putIfAbsent(parts[0], number);
            if (before != null) {
                throw new DictionaryRefused(number, "'" + parts[0] + "' is in line " + before + " already");
            }
            String joined = String.join("", List.of(parts).subList(1, parts.length));
            if (parts.length > 1 && !joined.equals(parts[0])) {
                throw new DictionaryRefused(
                        number, "the parts after '" + parts[0] + "' must make it up, but make up '" + joined + "'");
            }
        }
    };

    private static final int LONGEST_LINE = 500;

    private final String file;

    DictionaryKind(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    /** @throws DictionaryRefused naming the first line that is wrong */
    public void check(String content) {
        Map<String, Integer> seen = new HashMap<>();
        String[] lines = content.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.length() > LONGEST_LINE) {
                throw new DictionaryRefused(i + 1, "longer than " + LONGEST_LINE + " characters");
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                checkLine(i + 1, line, seen);
            }
        }
    }

    abstract void checkLine(int number, String line, Map<String, Integer> seen);

    /** The lines that say something. */
    public static List<String> lines(String content) {
        return content.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }
}
