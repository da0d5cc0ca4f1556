package io.jangteo.load.generate;

import java.util.Map;

/**
 * What an attribute of a product says: a text, or with {@code #} before the name of a choice its key as a number, or with
 * {@code ?} whether its key is "yes".
 */
record Attribute(char form, String choice, Template text) {

    static Attribute of(String written) {
        char form = written.charAt(0);
        return form == '#' || form == '?'
                ? new Attribute(form, written.substring(1), Template.of("", Map.of()))
                : new Attribute(' ', "", Template.of(written, Map.of()));
    }

    /** Empty text where there is nothing to say. */
    Object value(Facts facts, ProductText words) {
        return switch (form) {
            case '#' -> Long.valueOf(key(facts));
            case '?' -> key(facts).equals("yes");
            default -> words.fill(text, Language.KOREAN);
        };
    }

    private String key(Facts facts) {
        return facts.values(choice).iterator().next();
    }
}
