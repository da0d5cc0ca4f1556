package io.jangteo.load.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sold of one product: one variant for each of its colors in each of its sizes. */
final class Variants {

    private static final int MOST = 12;

    private final Facts facts;
    private final String code;
    private final boolean dollars;
    private final double base;
    private final int ending;

    Variants(Facts facts, Draw draw, String code, boolean dollars) {
        this.facts = facts;
        this.code = code;
        this.dollars = dollars;
        this.base = Prices.base(facts.kind().price(), draw) * facts.priceFactor();
        this.ending = draw.below(100);
    }

    List<Map<String, Object>> all() {
        List<Map<String, Object>> variants = new ArrayList<>();
        if (facts.colors().isEmpty()) {
            addSizes(variants, null);
        }
        facts.colors().forEach(color -> addSizes(variants, color));
        return variants.subList(0, Math.min(MOST, variants.size()));
    }

    static Map<String, Object> image(String shape, String color) {
        Map<String, Object> image = new LinkedHashMap<>();
        image.put("url", "/api/catalog/drawings/%s/%s.svg".formatted(shape, color));
        image.put("main", true);
        return image;
    }

    private void addSizes(List<Map<String, Object>> variants, @Nullable Color color) {
        if (facts.sizes().isEmpty()) {
            variants.add(variant(color, null));
        }
        facts.sizes().forEach(size -> variants.add(variant(color, size)));
    }

    private Map<String, Object> variant(@Nullable Color color, @Nullable Option size) {
        Map<String, Object> variant = new LinkedHashMap<>();
        variant.put("sku", sku(color, size));
        if (color != null) {
            variant.put("color", color.words().ko());
        }
        variant.put("price", price(size == null ? 1 : size.priceFactor()));
        if (size != null) {
            variant.put("attributes", Map.of("size", size.words().ko()));
        }
        if (color != null && facts.colors().size() > 1) {
            variant.put("images", List.of(image(facts.kind().shape(), color.key())));
        }
        return variant;
    }

    private Map<String, Object> price(double factor) {
        Map<String, Object> price = new LinkedHashMap<>();
        price.put("currency", dollars ? "USD" : "KRW");
        price.put("minorUnits", dollars ? Prices.cents(base * factor) : Prices.won(base * factor, ending));
        return price;
    }

    private String sku(@Nullable Color color, @Nullable Option size) {
        var sku = new StringBuilder(facts.maker().brand().code()).append('-').append(code);
        if (color != null) {
            sku.append('-').append(color.code());
        }
        if (size != null) {
            sku.append('-').append(size.key().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", ""));
        }
        return sku.toString();
    }
}
