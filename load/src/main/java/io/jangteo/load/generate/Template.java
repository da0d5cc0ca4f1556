package io.jangteo.load.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Text with slots, such as {@code {brand} {line:은} {inches} 화면입니다}. A slot may name the particle that follows it.
 *
 * @param when facts for which it may be used
 */
record Template(List<Piece> pieces, Map<String, Set<String>> when) {

    private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z]+)(?::([가-힣]+))?}");

    /** @param slot the name of a slot, or empty for plain text */
    record Piece(String slot, String text) {}

    static Template of(String text, Map<String, Set<String>> when) {
        List<Piece> pieces = new ArrayList<>();
        Matcher slots = SLOT.matcher(text);
        int from = 0;
        while (slots.find()) {
            pieces.add(new Piece("", text.substring(from, slots.start())));
            String particle = slots.group(2);
            pieces.add(new Piece(slots.group(1), particle == null ? "" : particle));
            from = slots.end();
        }
        pieces.add(new Piece("", text.substring(from)));
        return new Template(List.copyOf(pieces), when);
    }

    String fill(UnaryOperator<String> values) {
        var filled = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.slot().isEmpty()) {
                filled.append(piece.text());
            } else {
                String value = values.apply(piece.slot());
                filled.append(value);
                if (!piece.text().isEmpty()) {
                    filled.append(Particle.after(value, piece.text()));
                }
            }
        }
        return tidy(filled);
    }

    /** The names of its slots. */
    Stream<String> slots() {
        return pieces.stream().map(Piece::slot).filter(slot -> !slot.isEmpty());
    }

    /** An empty slot leaves no gap behind. */
    private static String tidy(StringBuilder text) {
        var tidy = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            boolean first = tidy.isEmpty();
            if (next != ' ' || (!first && tidy.charAt(tidy.length() - 1) != ' ')) {
                tidy.append(next);
            }
        }
        return tidy.toString().strip();
    }
}
