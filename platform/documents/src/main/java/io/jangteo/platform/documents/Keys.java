package io.jangteo.platform.documents;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * What may be an id, an index value or a name. The limits are those of the SQL columns and hold for both adapters, so
 * that a document which one of them takes is never refused by the other. Values end in no space because MySQL's
 * {@code utf8mb4_bin} compares as if all were padded with spaces.
 */
final class Keys {

    private static final Pattern ID = Pattern.compile("[!-~]{1,36}");
    private static final Pattern COLLECTION = Pattern.compile("[a-z][a-z0-9_]{0,47}");
    private static final Pattern INDEX = Pattern.compile("[a-z][a-zA-Z0-9]{0,63}");
    private static final int LONGEST_VALUE = 255;

    private Keys() {}

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static String requireId(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("An id has 1 to 36 visible ASCII characters");
        }
        return id;
    }

    static boolean isValue(String value) {
        return !value.isEmpty()
                && !value.endsWith(" ")
                && value.codePointCount(0, value.length()) <= LONGEST_VALUE
                && value.chars().noneMatch(character -> character < ' ')
                && StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }

    static String requireValue(String value) {
        if (!isValue(value)) {
            throw new IllegalArgumentException("An index value has 1 to " + LONGEST_VALUE
                    + " characters, no control characters and no space at its end");
        }
        return value;
    }

    static String requireCollectionName(String name) {
        return requireName(COLLECTION, name);
    }

    static String requireIndexName(String name) {
        return requireName(INDEX, name);
    }

    /** The smallest string above every string that begins with {@code prefix}: {@code 1/4/} ends at {@code 1/40}. */
    static String endOfPrefix(String prefix) {
        int last = prefix.codePointBefore(prefix.length());
        String head = prefix.substring(0, prefix.length() - Character.charCount(last));
        if (last == Character.MAX_CODE_POINT) {
            throw new IllegalArgumentException("A prefix does not end in U+10FFFF");
        }
        // The code points right after U+D7FF are halves of surrogate pairs, no characters.
        int next = last == Character.MIN_SURROGATE - 1 ? Character.MAX_SURROGATE + 1 : last + 1;
        return head + Character.toString(next);
    }

    private static String requireName(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' does not match " + pattern);
        }
        return name;
    }
}
