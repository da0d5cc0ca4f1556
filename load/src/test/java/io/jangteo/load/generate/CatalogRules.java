package io.jangteo.load.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the catalog service takes: the limits of its ProductContent, written down once more so that no service's code is needed. */
final class CatalogRules {

    private static final String DECIMAL = "(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?";
    private static final Set<String> FIELDS = Set.of(
            "id",
            "title",
            "titleEn",
            "description",
            "descriptionEn",
            "brand",
            "model",
            "upc",
            "categoryIds",
            "primaryCategoryId",
            "attributes",
            "weight",
            "dimensions",
            "images",
            "variants");

    private CatalogRules() {}

    static void check(JsonNode product) {
        assertThat(product.propertyNames()).isSubsetOf(FIELDS);
        assertThat(text(product, "id")).matches("[A-Za-z0-9][A-Za-z0-9._-]{0,35}");
        assertThat(text(product, "title")).isNotBlank().hasSizeLessThanOrEqualTo(200);
        optional(product, "titleEn", 200);
        optional(product, "description", 20_000);
        optional(product, "descriptionEn", 20_000);
        assertThat(text(product, "brand")).hasSizeBetween(1, 100);
        assertThat(text(product, "model")).hasSizeBetween(1, 100);
        assertThat(text(product, "upc")).matches("[0-9]{8,14}");
        List<Integer> categories = product.path("categoryIds")
                .valueStream()
                .map(JsonNode::intValue)
                .toList();
        assertThat(categories)
                .hasSizeBetween(1, 20)
                .doesNotHaveDuplicates()
                .contains(product.path("primaryCategoryId").intValue());
        attributes(product.path("attributes"));
        measures(product);
        assertThat(images(product)).isEqualTo(1);
        variants(product.path("variants"));
    }

    private static void measures(JsonNode product) {
        JsonNode weight = product.path("weight");
        assertThat(text(weight, "value")).matches(DECIMAL).isNotEqualTo("0");
        assertThat(text(weight, "unit")).isIn("GRAM", "KILOGRAM");
        JsonNode box = product.path("dimensions");
        assertThat(List.of(text(box, "length"), text(box, "width"), text(box, "height")))
                .allMatch(side -> side.matches(DECIMAL));
        assertThat(text(box, "unit")).isEqualTo("CENTIMETRE");
    }

    private static void variants(JsonNode variants) {
        assertThat(variants.size()).isBetween(1, 100);
        assertThat(variants.valueStream().map(each -> text(each, "sku")).toList())
                .doesNotHaveDuplicates()
                .allMatch(sku -> sku.matches("[A-Z0-9-]{3,40}"));
        assertThat(variants.valueStream()
                        .map(each -> text(each.path("price"), "currency"))
                        .distinct()
                        .toList())
                .hasSize(1)
                .isSubsetOf("KRW", "USD");
        variants.forEach(variant -> {
            assertThat(variant.path("price").path("minorUnits").longValue()).isBetween(1L, 1_000_000_000_000L);
            optional(variant, "color", 60);
            attributes(variant.path("attributes"));
        });
    }

    private static void attributes(JsonNode attributes) {
        assertThat(attributes.size()).isLessThanOrEqualTo(60);
        attributes.properties().forEach(entry -> {
            assertThat(entry.getKey()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            JsonNode value = entry.getValue();
            assertThat(value.isBoolean()
                            || value.isIntegralNumber()
                            || !value.stringValue().isBlank())
                    .as("%s", entry)
                    .isTrue();
        });
    }

    private static long images(JsonNode product) {
        product.path("images").forEach(image -> assertThat(text(image, "url")).matches("(https?:/)?/\\S+"));
        return product.path("images")
                .valueStream()
                .filter(image -> image.path("main").booleanValue())
                .count();
    }

    private static void optional(JsonNode node, String field, int longest) {
        if (node.has(field)) {
            assertThat(text(node, field)).isNotBlank().hasSizeLessThanOrEqualTo(longest);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
