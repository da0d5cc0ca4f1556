package io.jangteo.load.generate;

/** Korean particles, whose form depends on how the word before them ends. */
final class Particle {

    private static final String DIGITS_WITH_FINAL = "013678";
    private static final String DIGITS_WITH_RIEUL = "178";
    private static final String LETTERS_WITH_FINAL = "LMNRlmn";
    private static final int FINALS = 28;
    private static final int RIEUL = 8;

    private Particle() {}

    /** @param particle in its form after a final consonant */
    static String after(String word, String particle) {
        char last = last(word);
        return switch (particle) {
            case "은" -> hasFinal(last) ? "은" : "는";
            case "이" -> hasFinal(last) ? "이" : "가";
            case "을" -> hasFinal(last) ? "을" : "를";
            case "과" -> hasFinal(last) ? "과" : "와";
            case "이라" -> hasFinal(last) ? "이라" : "라";
            case "이며" -> hasFinal(last) ? "이며" : "며";
            case "으로" -> hasFinal(last) && !hasRieul(last) ? "으로" : "로";
            default -> throw new IllegalArgumentException("No such particle: " + particle);
        };
    }

    /** The last character that is spoken. */
    private static char last(String word) {
        for (int at = word.length() - 1; at >= 0; at--) {
            if (Character.isLetterOrDigit(word.charAt(at))) {
                return word.charAt(at);
            }
        }
        return ' ';
    }

    private static boolean hasFinal(char last) {
        return isSyllable(last)
                ? (last - '가') % FINALS != 0
                : (DIGITS_WITH_FINAL + LETTERS_WITH_FINAL).indexOf(last) >= 0;
    }

    private static boolean hasRieul(char last) {
        return isSyllable(last) ? (last - '가') % FINALS == RIEUL : (DIGITS_WITH_RIEUL + "LRl").indexOf(last) >= 0;
    }

    private static boolean isSyllable(char character) {
        return character >= '가' && character <= '힣';
    }
}
