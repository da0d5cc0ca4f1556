package io.jangteo.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Products in the form of the catalog, saying only what matters. */
public final class Goods {
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode product = JSON.createObjectNode();

    private Goods(String id, String title) {
        product.put("id", id);
        product.put("title", title);
        product.put("version", 1);
        product.put("createdAt", "2026-01-01T00:00:00Z");
        product.put("updatedAt", "2026-01-01T00:00:00Z");
        product.putArray("categoryBreadcrumbs");
        product.putArray("categoryPaths");
        product.putArray("categoryIds");
        product.putObject("attributes");
        product.putArray("images").addObject().put("url", "/x.svg").put("main", true);
        product.putArray("variants");
        alsoAs("SKU-" + id.toUpperCase(Locale.ROOT));
    }

    public static Goods product(String id, String title) {
        return new Goods(id, title);
    }

    public static JsonNode deleted(String id, long version) {
        return JSON.createObjectNode().put("id", id).put("version", version).put("deleted", true);
    }

    public Goods version(long version) {
        product.put("version", version);
        return this;
    }

    public Goods brand(String brand) {
        product.put("brand", brand);
        return this;
    }

    public Goods model(String model) {
        product.put("model", model);
        return this;
    }

    public Goods described(String description) {
        product.put("description", description);
        return this;
    }

    public Goods english(String title) {
        product.put("titleEn", title);
        return this;
    }

    /** @param path such as {@code 1/4/}, with the names of its steps */
    public Goods in(String path, String... names) {
        product.put("categoryPath", path);
        ((ArrayNode) product.get("categoryPaths")).add(path);
        ArrayNode breadcrumbs = product.putArray("categoryBreadcrumbs");
        Stream.of(names).forEach(breadcrumbs::add);
        return this;
    }

    public Goods with(String attribute, String... values) {
        ObjectNode attributes = (ObjectNode) product.get("attributes");
        if (values.length == 1) {
            attributes.put(attribute, values[0]);
        } else {
            attributes.set(attribute, JSON.valueToTree(List.of(values)));
        }
        return this;
    }

    public Goods createdAt(String time) {
        product.put("createdAt", time);
        return this;
    }

    public Goods priced(long minorUnits, String currency) {
        firstVariant().set("price", price(minorUnits, currency));
        return this;
    }

    public Goods sku(String sku) {
        firstVariant().put("sku", sku);
        return this;
    }

    /** It is sold in one more variant. */
    public Goods alsoAs(String sku) {
        ((ArrayNode) product.get("variants")).addObject().put("sku", sku).set("price", price(10_000, "KRW"));
        return this;
    }

    public JsonNode json() {
        return product;
    }

    private ObjectNode firstVariant() {
        return (ObjectNode) product.get("variants").get(0);
    }

    private static ObjectNode price(long minorUnits, String currency) {
        return JSON.createObjectNode().put("minorUnits", minorUnits).put("currency", currency);
    }
}
