package io.jangteo.local.sampledata;

import static io.jangteo.local.sampledata.SampleShop.elements;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleVariantsTest {
    private static final SampleShop SHOP = SampleShop.read();

    @Test
    void aProductHasOneToSixVariantsPricedInOneCurrencyAboveZero() {
        for (JsonNode product : SHOP.products()) {
            assertThat(product.path("variants").size()).isBetween(1, 6);
            Set<String> currencies = new HashSet<>();
            elements(product, "variants").map(variant -> variant.path("price")).forEach(price -> {
                assertThat(price.path("minorUnits").isIntegralNumber()).isTrue();
                assertThat(price.path("minorUnits").longValue()).isPositive();
                currencies.add(price.path("currency").stringValue());
            });
            assertThat(currencies).hasSize(1).isSubsetOf("KRW", "USD");
        }
    }

    @Test
    void someProductsArePricedInDollarsAndMostInWon() {
        long inDollars = SHOP.products().stream()
                .filter(product ->
                        "USD".equals(firstPrice(product).path("currency").stringValue()))
                .count();
        assertThat(inDollars).isBetween(20L, 60L);
    }

    @Test
    void everySkuIsUniqueAndHasExactlyOneStockLine() {
        List<String> skus = SHOP.products().stream()
                .flatMap(product -> elements(product, "variants"))
                .map(variant -> variant.path("sku").stringValue())
                .toList();
        assertThat(skus).doesNotHaveDuplicates().allMatch(sku -> sku.matches("[A-Z0-9-]{3,40}"));
        assertThat(SHOP.stockLines().getFirst()).isEqualTo("sku,quantity");
        List<String> stocked = SHOP.stockLines().stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(stocked).containsExactlyInAnyOrderElementsOf(skus);
    }

    @Test
    void mostSkusAreInStockAndAFewAreSoldOut() {
        List<Integer> quantities = SHOP.stockLines().stream()
                .skip(1)
                .map(line -> Integer.valueOf(line.substring(line.indexOf(',') + 1)))
                .toList();
        assertThat(quantities)
                .allMatch(quantity -> quantity == 0 || (quantity >= 5 && quantity <= 500))
                .contains(0);
        assertThat(quantities.stream().filter(quantity -> quantity == 0).count())
                .isLessThan(quantities.size() / 10);
    }

    @Test
    void theMacBookIsSoldInDollarsInTwoColours() {
        JsonNode macBook = SHOP.products().stream()
                .filter(product -> "MUW73LL/A".equals(product.path("model").stringValue()))
                .findFirst()
                .orElseThrow();
        assertThat(elements(macBook, "categoryIds").map(JsonNode::intValue)).containsExactly(1, 2, 4);
        assertThat(elements(macBook, "variants")
                        .map(variant -> variant.path("sku").stringValue()))
                .containsExactly("MBP-16-M3-MAX-SG-32GB-1TB", "MBP-16-M3-MAX-SIL-32GB-1TB");
        assertThat(elements(macBook, "variants").map(variant -> variant.path("price")))
                .allSatisfy(price -> {
                    assertThat(price.path("currency").stringValue()).isEqualTo("USD");
                    assertThat(price.path("minorUnits").longValue()).isEqualTo(349_999);
                });
    }

    private static JsonNode firstPrice(JsonNode product) {
        return product.path("variants").path(0).path("price");
    }
}
