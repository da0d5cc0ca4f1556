package io.jangteo.search.query;

import io.jangteo.search.query.ResultPage.Count;
import io.jangteo.search.query.ResultPage.Facets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Facets with multi-select semantics: the counts of a facet leave its own choices aside, so that a shopper sees what one more choice
 * in it would bring.
 */
final class FacetQuery {
    private static final int VALUES = 30;
    private static final int ATTRIBUTE_VALUES = 200;
    private static final String COUNTED = "counted";
    private static final String ATTRIBUTES = "attributes";
    private static final long[] PRICE_STEPS = {10_000, 30_000, 50_000, 100_000, 300_000, 1_000_000};

    private FacetQuery() {}

    static Map<String, Object> of(ProductQuery query, Filters filters) {
        Map<String, Object> facets = new LinkedHashMap<>();
        facets.put(Filters.CATEGORY, among(filters.without(Filters.CATEGORY), categories(query)));
        facets.put(Filters.BRAND, among(filters.without(Filters.BRAND), terms("brand.keyword", VALUES, null)));
        facets.put(Filters.PRICE, among(filters.without(Filters.PRICE), prices()));
        facets.put(
                Filters.STOCK,
                among(filters.without(Filters.STOCK), Map.of("filter", Map.of("term", Map.of("inStock", true)))));
        facets.put(ATTRIBUTES, among(filters.without(null), terms("attributes", ATTRIBUTE_VALUES, null)));
        query.attributes()
                .keySet()
                .forEach(name -> facets.put(
                        Filters.attribute(name),
                        among(
                                filters.without(Filters.attribute(name)),
                                terms("attributes", VALUES, literal(name) + "=.*"))));
        return facets;
    }

    static Facets read(JsonNode answer, ProductQuery query) {
        Map<String, List<Count>> attributes = new LinkedHashMap<>();
        for (Count count : counts(answer.path(ATTRIBUTES))) {
            attribute(attributes, count);
        }
        query.attributes().keySet().forEach(name -> {
            attributes.remove(name);
            counts(answer.path(Filters.attribute(name))).forEach(count -> attribute(attributes, count));
        });
        return new Facets(
                counts(answer.path(Filters.CATEGORY)).stream()
                        .map(count -> category(count.value(), count.count()))
                        .toList(),
                counts(answer.path(Filters.BRAND)),
                counts(answer.path(Filters.PRICE)).stream()
                        .filter(count -> count.count() > 0)
                        .toList(),
                attributes,
                answer.path(Filters.STOCK).path(COUNTED).path("doc_count").asLong());
    }

    /** The children of the chosen category, or the roots. */
    private static Map<String, Object> categories(ProductQuery query) {
        String parent = query.category() == null ? "" : "([0-9]+/)*" + query.category() + "/";
        return terms("categoryFacet", VALUES, parent + "[0-9]+/\\|.*");
    }

    private static Map<String, Object> prices() {
        List<Object> ranges = new ArrayList<>();
        long from = 0;
        for (long to : PRICE_STEPS) {
            ranges.add(Map.of("key", from + "-" + to, "from", from, "to", to));
            from = to;
        }
        ranges.add(Map.of("key", from + "-", "from", from));
        return Map.of("range", Map.of("field", "comparablePrice", "ranges", ranges));
    }

    private static Map<String, Object> terms(String field, int size, @Nullable String include) {
        Map<String, Object> terms = new LinkedHashMap<>(Map.of("field", field, "size", size));
        if (include != null) {
            terms.put("include", include);
        }
        return Map.of("terms", terms);
    }

    private static Map<String, Object> among(Map<String, Object> filter, Map<String, Object> counted) {
        return Map.of("filter", filter, "aggs", Map.of(COUNTED, counted));
    }

    private static List<Count> counts(JsonNode facet) {
        List<Count> counts = new ArrayList<>();
        for (JsonNode bucket : facet.path(COUNTED).path("buckets")) {
            String key = bucket.path("key").asString();
            counts.add(new Count(key, key, bucket.path("doc_count").asLong()));
        }
        return counts;
    }

    private static void attribute(Map<String, List<Count>> attributes, Count count) {
        int equals = count.value().indexOf('=');
        String value = count.value().substring(equals + 1);
        attributes
                .computeIfAbsent(count.value().substring(0, equals), _ -> new ArrayList<>())
                .add(new Count(value, value, count.count()));
    }

    /** {@code 1/4/|Shoes} is category 4. */
    private static Count category(String step, long count) {
        int bar = step.indexOf('|');
        String path = step.substring(0, bar - 1);
        return new Count(path.substring(path.lastIndexOf('/') + 1), step.substring(bar + 1), count);
    }

    /** The engine's regular expressions know more signs than Java's. */
    private static String literal(String text) {
        return text.replaceAll("([^\\p{L}\\p{N} ])", "\\\\$1");
    }
}
