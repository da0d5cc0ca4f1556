package io.jangteo.search.query;

import io.jangteo.search.dictionary.Synonyms;
import io.jangteo.search.korean.Hangul;
import io.jangteo.search.korean.KeyboardLayout;
import io.jangteo.search.vocabulary.Phrase;
import io.jangteo.search.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What words that find nothing may have been meant to be, the likeliest first. */
@Component
class Corrections {
    /** A single syllable or letter is near to too many others. */
    private static final int SHORTEST_MISTAKE = 2;

    /** 아이폰16프로 is three words. */
    private static final Pattern NUMBER_BORDER = Pattern.compile("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");

    private final Vocabulary vocabulary;
    private final Pieces pieces;

    Corrections(Vocabulary vocabulary, Pieces pieces) {
        this.vocabulary = vocabulary;
        this.pieces = pieces;
    }

    private record Correction(Feature feature, Supplier<String> corrected) {}

    /** Each is thought of only when the ones before it are of no use. */
    Stream<String> of(String text, Means means) {
        return Stream.of(
                        new Correction(Feature.KEYBOARD, () -> otherLayout(text)),
                        new Correction(Feature.INITIALS, () -> initials(text)),
                        new Correction(Feature.JOINED, () -> text.replace(" ", "")),
                        new Correction(Feature.SPELLING, () -> spelled(text)),
                        new Correction(Feature.SPELLING, () -> synonym(text, means.synonyms())),
                        new Correction(
                                Feature.SPELLING,
                                () -> spelled(NUMBER_BORDER.matcher(text).replaceAll(" "))),
                        new Correction(Feature.SPELLING, () -> spelled(String.join(" ", pieces.of(text)))),
                        new Correction(
                                Feature.SPELLING,
                                () -> means.has(Feature.KEYBOARD) ? spelled(otherLayout(text)) : text))
                .filter(correction -> means.has(correction.feature()))
                .map(correction -> correction.corrected().get())
                .filter(corrected -> !corrected.isBlank() && !corrected.equals(text))
                .distinct();
    }

    /** The keys of the other layout, where they make whole syllables or whole Latin words. */
    private static String otherLayout(String text) {
        boolean latin = text.chars().allMatch(c -> c < 128);
        if (latin) {
            String hangul = KeyboardLayout.hangul(text);
            return hangul.chars().noneMatch(c -> Hangul.isLetter((char) c)) ? hangul : text;
        }
        boolean broken = text.chars().anyMatch(c -> Hangul.isLetter((char) c));
        return broken && !Hangul.isInitials(text.replace(" ", "")) ? KeyboardLayout.latin(text) : text;
    }

    private String initials(String text) {
        return eachWord(
                text,
                word -> Hangul.isInitials(word)
                        ? vocabulary.wordWithInitials(word).map(Phrase::text).orElse(word)
                        : word);
    }

    private String spelled(String text) {
        return eachWord(
                text,
                word -> isMeantAsItIs(word) || vocabulary.has(word)
                        ? word
                        : vocabulary.meantBy(word).map(Phrase::text).orElse(word));
    }

    private static boolean isMeantAsItIs(String word) {
        return word.length() < SHORTEST_MISTAKE || word.chars().allMatch(Character::isDigit);
    }

    /** Words that no product has may still be known as other words for what they have. */
    private String synonym(String text, Synonyms synonyms) {
        Set<String> known = synonyms.words();
        return eachWord(
                text,
                word -> vocabulary.has(word)
                        ? word
                        : Vocabulary.nearest(word, known).orElse(word));
    }

    private static String eachWord(String text, UnaryOperator<String> change) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            words.add(change.apply(word));
        }
        return String.join(" ", words);
    }
}
