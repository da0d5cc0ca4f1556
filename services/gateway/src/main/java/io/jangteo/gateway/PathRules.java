package io.jangteo.gateway;

import java.util.BitSet;

/**
 * Which paths may be spelled at the door. Two parts that read one path differently are how an inner address is reached
 * through an outer one, so a path that could be read in two ways is refused, not cleaned up: dot segments, double slashes,
 * path parameters, backslashes, and percent signs that hide a character with a meaning.
 */
final class PathRules {

    private static final BitSet PLAIN = new BitSet();

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,=:@"
                .chars()
                .forEach(PLAIN::set);
    }

    private PathRules() {}

    /** @param path as the client spelled it, not decoded */
    static boolean plain(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        int from = 1;
        while (from < path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            if (!plainSegment(path, from, to)) {
                return false;
            }
            from = to + 1;
        }
        return true;
    }

    private static boolean plainSegment(String path, int from, int to) {
        boolean onlyDots = true;
        int i = from;
        while (i < to) {
            char c = path.charAt(i);
            onlyDots &= c == '.';
            if (c == '%') {
                if (!meansOnlyItself(path, i, to)) {
                    return false;
                }
                i += 2;
            } else if (!PLAIN.get(c)) {
                return false;
            }
            i++;
        }
        return !onlyDots;
    }

    /** Spaces and what is not ASCII; every other character has no reason to be hidden behind a percent sign. */
    private static boolean meansOnlyItself(String path, int percent, int end) {
        if (percent + 2 >= end) {
            return false;
        }
        int high = Character.digit(path.charAt(percent + 1), 16);
        int low = Character.digit(path.charAt(percent + 2), 16);
        if (high < 0 || low < 0) {
            return false;
        }
        int octet = high * 16 + low;
        return octet == ' ' || octet >= 0x80;
    }
}
