package io.jangteo.load.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Draws the facts of one product: its kind, who makes it, and one option of each choice, each within what the earlier ones left. */
final class FactsDraw {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private final Draw draw;
    private final Map<String, Set<String>> narrowed = new LinkedHashMap<>();
    private double priceFactor = 1;

    FactsDraw(Draw draw) {
        this.draw = draw;
    }

    Facts from(List<Kind> kinds, long number) {
        Kind kind = weighted(kinds, Kind::share);
        KindBrand maker = weighted(kind.brands(), KindBrand::weight);
        priceFactor = maker.priceFactor();
        Option line = take(maker.lines());
        Map<String, Option> chosen = new LinkedHashMap<>();
        kind.choices().forEach(choice -> chosen.put(choice.name(), take(choice)));
        List<Color> colors = colors(kind.palette());
        List<Option> sizes = sizes(kind.sizes());
        return new Facts(number, kind, maker, line, chosen, narrowed, colors, sizes, model(maker), priceFactor);
    }

    private Option take(Choice choice) {
        Option option = choice.draw(draw, narrowed);
        narrowed.put(choice.name(), Set.of(option.key()));
        option.pins().forEach((name, keys) -> narrowed.merge(name, keys, FactsDraw::common));
        priceFactor *= option.priceFactor();
        return option;
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }

    /** Different ones, next to each other in the palette's order after a first one, as makers choose them. */
    private List<Color> colors(Kind.Palette palette) {
        List<Color> allowed = palette.colors().stream()
                .filter(color ->
                        !narrowed.containsKey("color") || narrowed.get("color").contains(color.key()))
                .toList();
        int count = Math.min(palette.count().draw(draw), allowed.size());
        List<Color> left = new ArrayList<>(allowed);
        List<Color> colors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            colors.add(left.remove(draw.below(left.size())));
        }
        return List.copyOf(colors);
    }

    /** Neighbours, as shops stock them. */
    private List<Option> sizes(Kind.Sizes sizes) {
        List<Option> allowed = sizes.choice().options().stream()
                .filter(size ->
                        !narrowed.containsKey("size") || narrowed.get("size").contains(size.key()))
                .toList();
        int count = Math.min(sizes.count().draw(draw), allowed.size());
        int from = draw.below(allowed.size() - count + 1);
        return allowed.subList(from, from + count);
    }

    private String model(KindBrand maker) {
        List<String> known =
                narrowed.getOrDefault("model", Set.of()).stream().sorted().toList();
        String pattern = known.isEmpty() ? maker.model() : draw.any(known);
        var model = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            model.append(placed(pattern.charAt(at)));
        }
        return model.toString();
    }

    private char placed(char sign) {
        return switch (sign) {
            case '@' -> LETTERS.charAt(draw.below(LETTERS.length()));
            case '#' -> (char) ('0' + draw.below(10));
            default -> sign;
        };
    }

    private <T> T weighted(List<T> things, ToIntFunction<T> weight) {
        int left = draw.below(things.stream().mapToInt(weight).sum());
        for (T thing : things) {
            left -= weight.applyAsInt(thing);
            if (left < 0) {
                return thing;
            }
        }
        throw new IllegalStateException("Nothing to choose from");
    }
}
