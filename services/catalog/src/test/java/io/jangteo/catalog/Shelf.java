package io.jangteo.catalog;

import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Products and categories as an operator sends them. */
public final class Shelf {

    private static final JsonMapper JSON = new JsonMapper();

    private Shelf() {}

    public static ObjectNode category(Integer parent, String ko, String en) {
        ObjectNode body = JSON.createObjectNode();
        if (parent != null) {
            body.put("parentId", parent);
        }
        body.putObject("name").put("ko", ko).put("en", en);
        return body;
    }

    /** In the given categories, the last of which is its primary one. */
    public static ObjectNode product(String sku, int... categories) {
        ObjectNode product = JSON.createObjectNode().put("title", "맥북 프로 16").put("titleEn", "MacBook Pro 16");
        ArrayNode ids = product.putArray("categoryIds");
        IntStream.of(categories).forEach(ids::add);
        product.put("primaryCategoryId", categories[categories.length - 1]);
        product.putArray("images").addObject().put("url", "/images/macbook.jpg").put("main", true);
        product.putArray("variants").add(variant(sku, "Space Gray", "KRW", 3_990_000));
        return product;
    }

    public static ObjectNode variant(String sku, String color, String currency, long minorUnits) {
        ObjectNode variant = JSON.createObjectNode().put("sku", sku).put("color", color);
        variant.putObject("price").put("currency", currency).put("minorUnits", minorUnits);
        return variant;
    }

    /** Electronics 1 with computers 4 (laptops 28 below) and, as a trap, 40 beside 4; books 2 apart. */
    public static void categories(Http operator) {
        operator.put("/api/catalog/categories/1", category(null, "전자제품", "Electronics"));
        operator.put("/api/catalog/categories/4", category(1, "컴퓨터", "Computers"));
        operator.put("/api/catalog/categories/28", category(4, "노트북", "Laptops"));
        operator.put("/api/catalog/categories/40", category(1, "카메라", "Cameras"));
        operator.put("/api/catalog/categories/2", category(null, "도서", "Books"));
    }
}
