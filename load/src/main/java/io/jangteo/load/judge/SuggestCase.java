package io.jangteo.load.judge;

import io.jangteo.load.generate.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a shopper has typed so far, and what should be offered.
 *
 * @param typed what the box shows
 */
public record SuggestCase(String typed, String wanted) {

    private static final int KEYS = 3;
    private static final int OFFERED = 5;

    public static List<SuggestCase> all() {
        return DataFile.read("judged/suggestions.yaml").all("wanted").stream()
                .map(each -> new SuggestCase(
                        each.text("typed", Keystrokes.shown(each.text("item"), KEYS)), each.text("item")))
                .toList();
    }

    /** What the box shows after each of the first keys of the wanted item. */
    public List<String> shownAfter(int keys) {
        return IntStream.rangeClosed(1, keys)
                .mapToObj(typedKeys -> Keystrokes.shown(wanted, typedKeys))
                .distinct()
                .toList();
    }

    boolean isMetBy(List<String> suggestions) {
        return suggestions.stream().limit(OFFERED).anyMatch(each -> plain(each).contains(plain(wanted)));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
