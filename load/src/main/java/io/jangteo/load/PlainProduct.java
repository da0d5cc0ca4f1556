package io.jangteo.load;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A product of a bench as the catalog takes it: one variant, and nothing that nobody asks for. */
public final class PlainProduct {

    private PlainProduct() {}

    public static ObjectNode of(int category, String title, String titleEn, String sku, long won) {
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "title",
                        title,
                        "titleEn",
                        titleEn,
                        "categoryIds",
                        List.of(category),
                        "primaryCategoryId",
                        category,
                        "images",
                        List.of(Map.of("url", "/api/catalog/drawings/box/grey.svg", "main", true)),
                        "variants",
                        List.of(Map.of("sku", sku, "price", Map.of("currency", "KRW", "minorUnits", won)))));
    }
}
