package io.jangteo.search.query;

import io.jangteo.search.korean.Hangul;
import io.jangteo.search.korean.KeyboardLayout;
import io.jangteo.search.vocabulary.Phrase;
import io.jangteo.search.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What words that find nothing may have been meant to be, the likeliest first. */
@Component
class Corrections {
    private final Vocabulary vocabulary;
    private final LiveSynonyms synonyms;

    Corrections(Vocabulary vocabulary, LiveSynonyms synonyms) {
        this.vocabulary = vocabulary;
        this.synonyms = synonyms;
    }

    /** Each is thought of only when the ones before it are of no use. */
    Stream<String> of(String text) {
        return Stream.<Supplier<String>>of(
                        () -> otherLayout(text),
                        () -> initials(text),
                        () -> completed(text),
                        () -> text.replace(" ", ""),
                        () -> spelled(text),
                        () -> synonym(text),
                        () -> spelled(otherLayout(text)))
                .map(Supplier::get)
                .filter(corrected -> !corrected.equals(text))
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

    /** A word whose last syllable is only half typed. */
    private String completed(String text) {
        return eachWord(
                text,
                word -> Hangul.isLetter(word.charAt(word.length() - 1)) && !Hangul.isInitials(word)
                        ? vocabulary.wordBeginning(word).map(Phrase::text).orElse(word)
                        : word);
    }

    private String spelled(String text) {
        return eachWord(
                text,
                word -> vocabulary.has(word)
                        ? word
                        : vocabulary.meantBy(word).map(Phrase::text).orElse(word));
    }

    /** Words that no product has may still be known as other words for what they have. */
    private String synonym(String text) {
        Set<String> known = synonyms.now().words();
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
