package io.jangteo.catalog.products;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The title of a variant: the product's, and what tells this variant from the others. */
final class LineTitle {

    private static final int LONGEST = 300;

    private LineTitle() {}

    static String of(Product product, Variant variant) {
        List<String> differences = new ArrayList<>();
        properties(variant).forEach((name, value) -> {
            if (product.variants().stream()
                    .anyMatch(other -> !Objects.equals(value, properties(other).get(name)))) {
                differences.add(value);
            }
        });
        String title =
                differences.isEmpty() ? product.title() : product.title() + " (" + String.join(", ", differences) + ")";
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1) + "…";
    }

    /** Without those that say in English what another one says: {@code colorEn} beside {@code color}. */
    private static Map<String, String> properties(Variant variant) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (variant.color() != null) {
            properties.put("color", variant.color());
        }
        if (variant.attributes() != null) {
            variant.attributes().forEach((name, value) -> properties.putIfAbsent(name, text(value)));
        }
        Set<String> translations =
                properties.keySet().stream().map(name -> name + "En").collect(Collectors.toSet());
        properties.keySet().removeAll(translations);
        return properties;
    }

    private static String text(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("/"))
                : String.valueOf(value);
    }
}
