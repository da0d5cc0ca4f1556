package io.jangteo.load.generate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the values that something about a product can have.
 *
 * @param key what rules call it; a number where it is a measure
 * @param weight how often it is drawn, compared with the others
 * @param priceFactor what it does to the price
 * @param pins which values it leaves to other choices, and facts that it brings along
 */
record Option(String key, Words words, int weight, double priceFactor, Map<String, Set<String>> pins) {

    /** {@code key | Korean | English | settings}, where words that are missing are the key or the Korean ones. */
    static Stream<Option> choices(String line) {
        Entry entry = Entry.of(line);
        int weight = weight(entry);
        double factor = factor(entry);
        Words words = new Words(entry.columnOrLast(1), entry.columnOrLast(2));
        return keys(entry.column(0))
                .map(key -> new Option(key, numbered(words, key), weight, factor, Map.copyOf(entry.settings())));
    }

    /** {@code Korean | English | settings}; its key is made of the English words. */
    static Option named(String line) {
        Entry entry = Entry.of(line);
        int weight = weight(entry);
        double factor = factor(entry);
        Words words = new Words(entry.column(0), entry.columnOrLast(1));
        return new Option(slug(words.en()), words, weight, factor, Map.copyOf(entry.settings()));
    }

    boolean agreesWith(Map<String, Set<String>> narrowed) {
        return pins.entrySet().stream().allMatch(pin -> {
            Set<String> others = narrowed.get(pin.getKey());
            return others == null || others.stream().anyMatch(pin.getValue()::contains);
        });
    }

    static String slug(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.+]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** One key, or those of a range such as {@code 120..640/8}. */
    private static Stream<String> keys(String column) {
        if (!column.matches("\\d+\\.\\.\\d+/\\d+")) {
            return Stream.of(column);
        }
        List<Integer> numbers =
                Stream.of(column.split("\\.\\.|/", -1)).map(Integer::valueOf).toList();
        return IntStream.iterate(numbers.get(0), n -> n <= numbers.get(1), n -> n + numbers.get(2))
                .mapToObj(Integer::toString);
    }

    private static Words numbered(Words words, String key) {
        return new Words(words.ko().replace("{n}", key), words.en().replace("{n}", key));
    }

    private static int weight(Entry entry) {
        return Integer.parseInt(entry.take("w", "10"));
    }

    private static double factor(Entry entry) {
        return Double.parseDouble(entry.take("x", "1"));
    }
}
