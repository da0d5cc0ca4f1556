package io.jangteo.search.index;

import io.jangteo.search.index.Change.ProductState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What of a product is indexed. Its source is the whole product as the catalog tells it on {@code catalog.products} and answers it
 * over gRPC.
 */
public final class ProductDocument {
    private static final int CENTS_PER_DOLLAR = 100;
    private static final Pattern SEVERAL = Pattern.compile("\\s*[·/,&]\\s*");

    private final JsonNode product;
    private final int wonPerDollar;

    private ProductDocument(JsonNode product, int wonPerDollar) {
        this.product = product;
        this.wonPerDollar = wonPerDollar;
    }

    /**
     * @param wonPerDollar brings prices of both currencies into one order
     * @throws IllegalArgumentException if it is no product
     */
    public static ProductState stateOf(JsonNode product, int wonPerDollar) {
        String id = product.path("id").asString("");
        long version = product.path("version").asLong(0);
        if (id.isEmpty() || version < 1) {
            throw new IllegalArgumentException("A product has an id and a version of 1 or more");
        }
        if (product.path("deleted").asBoolean(false)) {
            return new ProductState(id, version, List.of(), Map.of());
        }
        ProductDocument document = new ProductDocument(product, wonPerDollar);
        return new ProductState(id, version, document.skus(), document.fields());
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> texts = texts();
        for (String name :
                List.of("title", "titleEn", "brand", "createdAt", "updatedAt", "primaryCategoryId", "categoryIds")) {
            if (product.hasNonNull(name)) {
                fields.put(name, product.get(name));
            }
        }
        fields.put("description", present("description", "descriptionEn"));
        fields.put("category", categories());
        fields.put("categoryAncestors", ancestors());
        fields.put("categoryFacet", categoryFacet());
        fields.put("all_text", texts);
        fields.put("all_words", texts);
        fields.put("codes", codes());
        fields.put("attributes", attributes());
        fields.put("colors", colors());
        prices(fields);
        fields.put("card", card());
        return fields;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(present("title", "titleEn", "brand", "model"));
        texts.addAll(values(product.path("categoryBreadcrumbs")));
        texts.addAll(colors());
        attributePairs().forEach(pair -> texts.add(pair[1]));
        return texts.stream().distinct().toList();
    }

    /** Each name alone of a category that is named after several things (책상·의자) counts as its name too; its own name is last. */
    private List<String> categories() {
        List<String> names = values(product.path("categoryBreadcrumbs"));
        Stream<String> alone = names.stream()
                .filter(name -> SEVERAL.matcher(name).find())
                .flatMap(SEVERAL::splitAsStream)
                .filter(name -> !name.isBlank());
        return Stream.concat(alone, names.stream()).toList();
    }

    private List<String> skus() {
        return variants().map(variant -> variant.path("sku").asString()).toList();
    }

    /** What people copy from a label, as written and without what separates its groups. */
    private List<String> codes() {
        return Stream.concat(skus().stream(), present("model", "upc").stream())
                .flatMap(code -> Stream.of(code, code.replaceAll("[^\\p{L}\\p{N}]", "")))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> colors() {
        return variants()
                .map(variant -> variant.path("color").asString(""))
                .filter(color -> !color.isEmpty())
                .distinct()
                .toList();
    }

    /** The ids of its categories and of all above them: {@code 1/4/28/} gives 1, 4 and 28. */
    private Set<Integer> ancestors() {
        Set<Integer> ids = new LinkedHashSet<>();
        for (String path : values(product.path("categoryPaths"))) {
            Stream.of(path.split("/", -1))
                    .filter(id -> !id.isEmpty())
                    .map(Integer::valueOf)
                    .forEach(ids::add);
        }
        return ids;
    }

    /** The steps down to its primary category, each with its path and its name: {@code 1/4/|Shoes}. */
    private List<String> categoryFacet() {
        String path = product.path("categoryPath").asString("");
        List<String> steps = new ArrayList<>();
        int end = -1;
        for (String name : values(product.path("categoryBreadcrumbs"))) {
            end = path.indexOf('/', end + 1);
            if (end < 0) {
                break;
            }
            steps.add(path.substring(0, end + 1) + "|" + name);
        }
        return steps;
    }

    private List<String> attributes() {
        return attributePairs().stream()
                .map(pair -> pair[0] + "=" + pair[1])
                .distinct()
                .toList();
    }

    private List<String[]> attributePairs() {
        List<String[]> pairs = new ArrayList<>();
        Stream.concat(Stream.of(product), variants())
                .forEach(holder -> holder.path("attributes")
                        .properties()
                        .forEach(attribute -> values(attribute.getValue())
                                .forEach(value -> pairs.add(new String[] {attribute.getKey(), value}))));
        return pairs;
    }

    private void prices(Map<String, Object> fields) {
        cheapest().ifPresent(price -> {
            fields.put("currency", price.path("currency").asString());
            fields.put("price", price.path("minorUnits").asLong());
            fields.put("comparablePrice", comparable(price));
        });
    }

    private Optional<JsonNode> cheapest() {
        return variants().map(variant -> variant.path("price")).min(Comparator.comparingLong(this::comparable));
    }

    private long comparable(JsonNode price) {
        long minorUnits = price.path("minorUnits").asLong();
        return price.path("currency").asString().equals("USD")
                ? Math.multiplyExact(minorUnits, wonPerDollar) / CENTS_PER_DOLLAR
                : minorUnits;
    }

    /** What a list of results shows. */
    private Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>();
        for (String name : List.of("title", "titleEn", "brand", "categoryBreadcrumbs", "categoryPath")) {
            if (product.hasNonNull(name)) {
                card.put(name, product.get(name));
            }
        }
        for (JsonNode image : product.path("images")) {
            if (image.path("main").asBoolean()) {
                card.put("image", image.path("url"));
            }
        }
        cheapest().ifPresent(price -> card.put("price", price));
        card.put("variants", skus().size());
        return card;
    }

    private Stream<JsonNode> variants() {
        return product.path("variants").valueStream();
    }

    private List<String> present(String... names) {
        return Stream.of(names)
                .map(name -> product.path(name).asString(""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** One value, or each of a list, as text. */
    private static List<String> values(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(ProductDocument::text).toList();
        }
        return value.isMissingNode() || value.isNull() ? List.of() : List.of(text(value));
    }

    private static String text(JsonNode value) {
        return value.isBoolean() ? Boolean.toString(value.asBoolean()) : value.asString();
    }
}
