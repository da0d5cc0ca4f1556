package io.jangteo.search.korean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What was meant by keys that were typed in the wrong layout: the Korean two-set layout (KS X 5002) against QWERTY. */
public final class KeyboardLayout {
    private static final String KEYS = "qwertyuiopasdfghjklzxcvbnmQWERTOP";
    private static final String LETTERS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ";
    private static final Map<Character, Character> LETTER_OF_KEY = new HashMap<>();
    private static final Map<Character, Character> KEY_OF_LETTER = new HashMap<>();

    static {
        for (int i = 0; i < KEYS.length(); i++) {
            LETTER_OF_KEY.put(KEYS.charAt(i), LETTERS.charAt(i));
            KEY_OF_LETTER.put(LETTERS.charAt(i), KEYS.charAt(i));
        }
    }

    private KeyboardLayout() {}

    /** Hangul for Latin keys: {@code tkatjd} is 삼성. What no key types stays; all capitals mean that Caps Lock was on. */
    public static String hangul(String typed) {
        String latin = typed.equals(typed.toUpperCase(Locale.ROOT)) ? typed.toLowerCase(Locale.ROOT) : typed;
        StringBuilder letters = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char key = latin.charAt(i);
            Character letter = LETTER_OF_KEY.get(key);
            if (letter == null) {
                letter = LETTER_OF_KEY.get(Character.toLowerCase(key));
            }
            letters.append(letter == null ? key : letter.charValue());
        }
        return Hangul.compose(letters.toString());
    }

    /** Latin keys for Hangul: ㅜㅑㅏㄷ is {@code nike}. */
    public static String latin(String hangul) {
        String letters = Hangul.jamo(hangul);
        StringBuilder keys = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            keys.append(KEY_OF_LETTER.getOrDefault(letter, letter).charValue());
        }
        return keys.toString().toLowerCase(Locale.ROOT);
    }
}
