package io.jangteo.search.korean;

import java.util.Map;

/**
 * Syllables taken apart into the letters (jamo) that are typed for them, and put together again. What one key with shift types is
 * one letter (ㄲ), what two keys type is two (ㅘ is ㅗㅏ, ㄳ is ㄱㅅ), so that a half-typed syllable is a beginning of the whole.
 * Syllable arithmetic: Unicode Standard, section 3.12.
 */
public final class Hangul {
    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    private static final String INITIAL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String MEDIAL = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String FINAL = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    private static final Map<Character, String> TYPED_AS = Map.ofEntries(
            Map.entry('ㅘ', "ㅗㅏ"),
            Map.entry('ㅙ', "ㅗㅐ"),
            Map.entry('ㅚ', "ㅗㅣ"),
            Map.entry('ㅝ', "ㅜㅓ"),
            Map.entry('ㅞ', "ㅜㅔ"),
            Map.entry('ㅟ', "ㅜㅣ"),
            Map.entry('ㅢ', "ㅡㅣ"),
            Map.entry('ㄳ', "ㄱㅅ"),
            Map.entry('ㄵ', "ㄴㅈ"),
            Map.entry('ㄶ', "ㄴㅎ"),
            Map.entry('ㄺ', "ㄹㄱ"),
            Map.entry('ㄻ', "ㄹㅁ"),
            Map.entry('ㄼ', "ㄹㅂ"),
            Map.entry('ㄽ', "ㄹㅅ"),
            Map.entry('ㄾ', "ㄹㅌ"),
            Map.entry('ㄿ', "ㄹㅍ"),
            Map.entry('ㅀ', "ㄹㅎ"),
            Map.entry('ㅄ', "ㅂㅅ"));

    private Hangul() {}

    /** The letters of a text in the order of typing; what is not Hangul stays as it is. */
    public static String jamo(String text) {
        StringBuilder letters = new StringBuilder(text.length() * 3);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSyllable(c)) {
                int index = c - FIRST;
                append(letters, INITIAL.charAt(index / (VOWELS * FINALS)));
                append(letters, MEDIAL.charAt(index / FINALS % VOWELS));
                if (index % FINALS > 0) {
                    append(letters, FINAL.charAt(index % FINALS));
                }
            } else {
                append(letters, c);
            }
        }
        return letters.toString();
    }

    /** The first letter of each syllable (초성); what is not Hangul stays as it is. */
    public static String initials(String text) {
        StringBuilder initials = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            initials.append(isSyllable(c) ? INITIAL.charAt((c - FIRST) / (VOWELS * FINALS)) : c);
        }
        return initials.toString();
    }

    /** Whether a text is nothing but consonants, as people type who search by initials. */
    public static boolean isInitials(String text) {
        return !text.isEmpty()
                && jamo(text).chars().allMatch(c -> INITIAL.indexOf(c) >= 0)
                && text.chars().noneMatch(c -> isSyllable((char) c));
    }

    public static boolean isLetter(char c) {
        return INITIAL.indexOf(c) >= 0 || MEDIAL.indexOf(c) >= 0 || FINAL.indexOf(c) > 0;
    }

    public static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    /** Syllables from letters in the order of typing, as an input method makes them. */
    public static String compose(String letters) {
        StringBuilder text = new StringBuilder(letters.length());
        int at = 0;
        while (at < letters.length()) {
            int vowel = MEDIAL.indexOf(charAt(letters, at + 1));
            int initial = INITIAL.indexOf(letters.charAt(at));
            if (initial < 0 || vowel < 0) {
                text.append(letters.charAt(at++));
                continue;
            }
            at += 2;
            int longer = medial(MEDIAL.charAt(vowel), charAt(letters, at));
            if (longer >= 0) {
                vowel = longer;
                at++;
            }
            int ending = ending(letters, at);
            at += ending == 0 ? 0 : jamo(FINAL.substring(ending, ending + 1)).length();
            text.append((char) (FIRST + (initial * VOWELS + vowel) * FINALS + ending));
        }
        return text.toString();
    }

    /** The final consonant that begins here; a consonant before a vowel belongs to the next syllable. */
    private static int ending(String letters, int at) {
        int single = finalOf(String.valueOf(charAt(letters, at)));
        if (single <= 0 || MEDIAL.indexOf(charAt(letters, at + 1)) >= 0) {
            return 0;
        }
        int both = finalOf("" + charAt(letters, at) + charAt(letters, at + 1));
        return both > 0 && MEDIAL.indexOf(charAt(letters, at + 2)) < 0 ? both : single;
    }

    private static int finalOf(String typed) {
        for (int i = 1; i < FINAL.length(); i++) {
            if (jamo(FINAL.substring(i, i + 1)).equals(typed)) {
                return i;
            }
        }
        return -1;
    }

    private static int medial(char first, char second) {
        for (int i = 0; i < MEDIAL.length(); i++) {
            if (("" + first + second).equals(TYPED_AS.get(MEDIAL.charAt(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static char charAt(String text, int at) {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private static void append(StringBuilder letters, char c) {
        String typed = TYPED_AS.get(c);
        if (typed == null) {
            letters.append(c);
        } else {
            letters.append(typed);
        }
    }
}
