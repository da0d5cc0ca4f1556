package io.jangteo.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The choices of a shopper, each by the facet that it was made in. */
final class Filters {
    static final String CATEGORY = "category";
    static final String BRAND = "brand";
    static final String PRICE = "price";
    static final String STOCK = "inStock";
    private static final String ATTRIBUTE = "attribute ";

    private final Map<String, Object> chosen = new LinkedHashMap<>();

    Filters(ProductQuery query) {
        if (query.category() != null) {
            chosen.put(CATEGORY, Map.of("term", Map.of("categoryAncestors", query.category())));
        }
        if (!query.brands().isEmpty()) {
            chosen.put(BRAND, Map.of("terms", Map.of("brand.keyword", query.brands())));
        }
        price(query);
        query.attributes()
                .forEach((name, values) -> chosen.put(
                        attribute(name),
                        Map.of(
                                "terms",
                                Map.of(
                                        "attributes",
                                        values.stream()
                                                .map(value -> name + "=" + value)
                                                .toList()))));
        if (query.inStockOnly()) {
            chosen.put(STOCK, Map.of("term", Map.of("inStock", true)));
        }
    }

    static String attribute(String name) {
        return ATTRIBUTE + name;
    }

    List<Object> all() {
        return List.copyOf(chosen.values());
    }

    /** Every choice but those of one facet: what its counts are counted among. */
    Map<String, Object> without(@Nullable String facet) {
        List<Object> others = new ArrayList<>();
        chosen.forEach((name, filter) -> {
            if (!name.equals(facet)) {
                others.add(filter);
            }
        });
        return Map.of("bool", Map.of("filter", others));
    }

    private void price(ProductQuery query) {
        if (query.minPrice() == null && query.maxPrice() == null && query.currency() == null) {
            return;
        }
        Map<String, Object> range = new HashMap<>();
        if (query.minPrice() != null) {
            range.put("gte", query.minPrice());
        }
        if (query.maxPrice() != null) {
            range.put("lte", query.maxPrice());
        }
        List<Object> both = new ArrayList<>();
        both.add(Map.of("range", Map.of(query.currency() == null ? "comparablePrice" : "price", range)));
        if (query.currency() != null) {
            both.add(Map.of("term", Map.of("currency", query.currency())));
        }
        chosen.put(PRICE, Map.of("bool", Map.of("filter", both)));
    }
}
