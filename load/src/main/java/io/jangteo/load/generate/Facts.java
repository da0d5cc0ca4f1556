package io.jangteo.load.generate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one product, before anything is written about it.
 *
 * @param chosen one option of each of the kind's choices, by name
 * @param narrowed what the line and the options allow, and the facts that they bring along
 * @param priceFactor what all choices together do to the price
 */
public record Facts(
        long number,
        Kind kind,
        KindBrand maker,
        Option line,
        Map<String, Option> chosen,
        Map<String, Set<String>> narrowed,
        List<Color> colors,
        List<Option> sizes,
        String model,
        double priceFactor) {

    /**
     * The values of a fact; more than one for what variants differ in, and none where the product has no such thing.
     *
     * @param name {@code kind}, {@code group}, {@code brand}, {@code line}, {@code color}, {@code size}, the name of a choice or
     *     of a fact that a line or an option brings along
     */
    public Set<String> values(String name) {
        return switch (name) {
            case "kind" -> Set.of(kind.key());
            case "group" -> Set.of(kind.group());
            case "brand" -> Set.of(maker.brand().key());
            case "line" -> Set.of(line.key());
            case "number" -> Set.of(Long.toString(number));
            case "color" -> keys(colors.stream().map(Color::key));
            case "size" -> keys(sizes.stream().map(Option::key));
            default -> chosenOrNarrowed(name);
        };
    }

    int category() {
        @Nullable Set<String> special = narrowed.get("category");
        return special == null
                ? kind.category()
                : Integer.parseInt(special.iterator().next());
    }

    /** How it is drawn where it has no color of its own. */
    String tint() {
        @Nullable Set<String> tint = narrowed.get("tint");
        return tint == null ? "silver" : tint.iterator().next();
    }

    /** Whether a text that needs certain facts may be used. */
    boolean allow(Map<String, Set<String>> when) {
        return when.entrySet().stream()
                .allMatch(needed -> values(needed.getKey()).stream().anyMatch(needed.getValue()::contains));
    }

    private Set<String> chosenOrNarrowed(String name) {
        @Nullable Option option = chosen.get(name);
        if (option != null) {
            return Set.of(option.key());
        }
        return narrowed.getOrDefault(name, Set.of());
    }

    private static Set<String> keys(Stream<String> keys) {
        return keys.collect(Collectors.toUnmodifiableSet());
    }
}
