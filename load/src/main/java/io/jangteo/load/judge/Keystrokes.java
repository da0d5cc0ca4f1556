package io.jangteo.load.judge;

import java.util.Locale;

/**
 * A Korean keyboard with two sets of letters (dubeolsik): what it takes to type a word, and what a box shows when only some of that is
 * typed, such as 놑 after the first three keys of 노트북.
 */
final class Keystrokes {

    private static final String[] INITIALS = "ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ", -1);
    private static final String[] VOWELS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ", -1);
    private static final String[] FINALS =
            " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ", -1);
    private static final char FIRST = '가';
    private static final char LAST = '힣';

    private Keystrokes() {}

    /** One character for each key. */
    static String of(String word) {
        var keys = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter < FIRST || letter > LAST) {
                keys.append(letter);
            } else {
                int code = letter - FIRST;
                keys.append(INITIALS[code / (VOWELS.length * FINALS.length)])
                        .append(VOWELS[code / FINALS.length % VOWELS.length])
                        .append(FINALS[code % FINALS.length]);
            }
        }
        return keys.toString();
    }

    /** What the box shows after so many keys. */
    static String shown(String word, int keys) {
        String all = of(word.toLowerCase(Locale.ROOT));
        return composed(all.substring(0, Math.min(keys, all.length())));
    }

    /** Takes as many keys into each syllable as a keyboard does while nothing follows that would take one back. */
    static String composed(String keys) {
        var shown = new StringBuilder();
        int at = 0;
        while (at < keys.length()) {
            int taken = syllable(keys, at, shown);
            at += taken;
        }
        return shown.toString();
    }

    private static int syllable(String keys, int at, StringBuilder shown) {
        int initial = index(INITIALS, keys, at, 1);
        int twoVowels = index(VOWELS, keys, at + 1, 2);
        int vowel = twoVowels >= 0 ? twoVowels : index(VOWELS, keys, at + 1, 1);
        if (initial < 0 || vowel < 0) {
            shown.append(keys.charAt(at));
            return 1;
        }
        int next = at + 1 + VOWELS[vowel].length();
        int last = 0;
        for (int length = 2; length >= 1 && last == 0; length--) {
            int found = index(FINALS, keys, next, length);
            boolean goesOn = index(VOWELS, keys, next + length, 1) >= 0;
            last = found > 0 && !goesOn ? found : 0;
        }
        shown.append((char) (FIRST + (initial * VOWELS.length + vowel) * FINALS.length + last));
        return next - at + FINALS[last].length();
    }

    private static int index(String[] letters, String keys, int from, int length) {
        if (from + length > keys.length()) {
            return -1;
        }
        String wanted = keys.substring(from, from + length);
        for (int i = 0; i < letters.length; i++) {
            if (letters[i].equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
