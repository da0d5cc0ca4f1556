package io.jangteo.local.sampledata;

import static io.jangteo.local.sampledata.SampleShop.elements;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleDataTest {
    private static final SampleShop SHOP = SampleShop.read();
    private static final Set<String> PRODUCT_FIELDS = new TreeSet<>(List.of(
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
            "variants"));

    @Test
    void aShopOfAboutFiveHundredProductsHasAtLeastEightKinds() {
        assertThat(SHOP.products()).hasSizeBetween(450, 600);
        Set<Integer> roots = new HashSet<>();
        SHOP.products()
                .forEach(
                        product -> roots.add(product.path("categoryIds").path(0).intValue()));
        assertThat(roots).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void everyProductHasExactlyTheFieldsOfAProduct() {
        for (JsonNode product : SHOP.products()) {
            assertThat(new TreeSet<>(product.propertyNames())).isEqualTo(PRODUCT_FIELDS);
            for (String text : List.of("title", "titleEn", "description", "descriptionEn", "brand", "model")) {
                assertThat(product.path(text).stringValue()).as(text).isNotBlank();
            }
            assertThat(product.path("attributes").isEmpty()).isFalse();
        }
    }

    @Test
    void productIdsAreUniqueVersionSevenIds() {
        List<String> ids = SHOP.productTexts("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .allSatisfy(id -> assertThat(UUID.fromString(id))
                        .hasToString(id)
                        .satisfies(uuid -> assertThat(uuid.version()).isEqualTo(7))
                        .satisfies(uuid -> assertThat(uuid.variant()).isEqualTo(2)));
    }

    @Test
    void noTwoProductsShareATitleOrADescription() {
        for (String text : List.of("title", "titleEn", "description", "descriptionEn")) {
            assertThat(SHOP.productTexts(text)).as(text).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyBarcodeIsUniqueAndEndsInItsCheckDigit() {
        List<String> barcodes = SHOP.productTexts("upc");
        assertThat(barcodes).doesNotHaveDuplicates();
        assertThat(barcodes).allSatisfy(barcode -> {
            assertThat(barcode).matches("[0-9]{13}");
            assertThat(Character.digit(barcode.charAt(12), 10)).isEqualTo(checkDigit(barcode));
        });
    }

    @Test
    void attributesHoldTextWholeNumbersFlagsOrListsOfText() {
        for (JsonNode product : SHOP.products()) {
            assertPlain(product.path("attributes"));
            elements(product, "variants").forEach(variant -> assertPlain(variant.path("attributes")));
        }
    }

    @Test
    void measuresAreDecimalTextWithAUnit() {
        for (JsonNode product : SHOP.products()) {
            JsonNode weight = product.path("weight");
            JsonNode dimensions = product.path("dimensions");
            assertThat(weight.path("value").stringValue()).matches("(?!0+$)[0-9]+(\\.[0-9]+)?");
            assertThat(weight.path("unit").stringValue()).isIn("KILOGRAM", "POUND");
            for (String side : List.of("length", "width", "height")) {
                assertThat(dimensions.path(side).stringValue()).matches("(?!0+$)[0-9]+(\\.[0-9]+)?");
            }
            assertThat(dimensions.path("unit").stringValue()).isIn("CENTIMETRE", "INCH");
        }
    }

    @Test
    void everyProductHasExactlyOneMainImage() {
        for (JsonNode product : SHOP.products()) {
            assertThat(elements(product, "images")
                            .filter(image -> image.path("main").booleanValue()))
                    .hasSize(1);
            assertThat(elements(product, "images")
                            .map(image -> image.path("url").stringValue()))
                    .allMatch(url -> url.matches("/api/catalog/drawings/[a-z-]+/[a-z]+\\.svg"))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyShapeOfAnImageIsDrawnByTheCatalog() {
        Path drawings = Path.of("../services/catalog/src/main/resources/drawings");
        assertThat(drawings).isDirectory();
        assertThat(SHOP.products().stream()
                        .flatMap(product -> elements(product, "images"))
                        .map(image -> image.path("url").stringValue().split("/", -1)[4])
                        .distinct())
                .allMatch(shape -> Files.exists(drawings.resolve(shape + ".svg")));
    }

    private static void assertPlain(JsonNode attributes) {
        assertThat(attributes.isObject()).isTrue();
        assertThat(attributes.values()).allSatisfy(value -> {
            boolean listOfText = value.isArray() && value.valueStream().allMatch(JsonNode::isString);
            assertThat(value.isString() || value.isIntegralNumber() || value.isBoolean() || listOfText)
                    .as("attribute value %s", value)
                    .isTrue();
        });
    }

    private static int checkDigit(String barcode) {
        int sum = 0;
        for (int position = 0; position < 12; position++) {
            sum += Character.digit(barcode.charAt(position), 10) * (position % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}
