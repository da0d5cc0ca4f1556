package io.jangteo.load.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogTest {

    private static final int MANY = 20_000;
    private static final Pattern DRAWING = Pattern.compile("/api/catalog/drawings/[a-z-]+/([a-z]+)\\.svg");

    /** Whoever changes the data or the draw changes every catalog that was made before: this number says that they know. */
    private static final String FIRST_THOUSAND = "1db881f5c7ccacfc839b621acd0f53567d3d742155a39cabd60ba9341925dcc4";

    private static final Catalog CATALOG = Catalog.of(1);
    private static final List<Product> PRODUCTS =
            LongStream.range(0, MANY).mapToObj(CATALOG::product).toList();

    @Test
    void theSameSeedGivesTheSameProductsInEveryRelease() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < 1_000; i++) {
            digest.update((CATALOG.line(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(FIRST_THOUSAND);
    }

    @Test
    void aProductDoesNotDependOnWhatWasMadeBeforeIt() {
        Catalog another = Catalog.of(1);
        assertThat(IntStream.of(999_999, 4_711, 17).mapToObj(another::line))
                .containsExactly(CATALOG.line(999_999), CATALOG.line(4_711), CATALOG.line(17));
    }

    @Test
    void anotherSeedGivesOtherProductsWithOtherCodes() {
        Catalog another = Catalog.of(2);
        Set<String> skus = PRODUCTS.stream()
                .limit(2_000)
                .flatMap(each -> each.skus().stream())
                .collect(Collectors.toSet());
        assertThat(another.line(0)).isNotEqualTo(CATALOG.line(0));
        assertThat(LongStream.range(0, 2_000).boxed().flatMap(i -> another.product(i).skus().stream()))
                .doesNotContainAnyElementsOf(skus);
    }

    @Test
    void noSkuIdOrBarcodeComesTwice() {
        assertThat(PRODUCTS.stream().flatMap(each -> each.skus().stream())).doesNotHaveDuplicates();
        assertThat(PRODUCTS.stream().map(Product::id)).doesNotHaveDuplicates();
        assertThat(LongStream.range(0, 1_000_000)
                        .mapToObj(i -> Barcode.of(1, i))
                        .distinct()
                        .count())
                .isEqualTo(1_000_000);
    }

    @Test
    void everyBarcodeEndsWithItsCheckDigit() {
        // The example of GS1's own page on check digits.
        assertThat(Barcode.checkDigit("629104150021")).isEqualTo(3);
        for (Product product : PRODUCTS) {
            String barcode = product.barcode();
            assertThat(barcode).hasSize(13).endsWith(Integer.toString(Barcode.checkDigit(barcode.substring(0, 12))));
        }
    }

    @Test
    void theNumberIsReadBackFromTheId() {
        assertThat(CATALOG.number(CATALOG.id(123_456))).hasValue(123_456L);
        assertThat(Catalog.of(2).number(CATALOG.id(123_456))).isEmpty();
        assertThat(CATALOG.number("019b7712-73dc-7aa7-abf9-3f5748dffe3a")).isEmpty();
    }

    @Test
    void theCatalogServiceTakesEveryProduct() {
        Set<Integer> known = CATALOG.categories().all().stream()
                .map(CategoryTree.Category::id)
                .collect(Collectors.toSet());
        for (Product product : PRODUCTS) {
            JsonNode json = JsonMapper.shared().readTree(product.json());
            CatalogRules.check(json);
            assertThat(json.path("categoryIds").valueStream().map(JsonNode::intValue))
                    .isSubsetOf(known);
        }
    }

    @Test
    void everyKindHasAboutItsShare() {
        Map<String, Long> counted = LongStream.range(0, 200_000)
                .mapToObj(i -> CATALOG.facts(i).kind().key())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        double all = CATALOG.kinds().stream().mapToInt(Kind::share).sum();
        assertThat(CATALOG.kinds()).hasSizeGreaterThanOrEqualTo(60).allSatisfy(kind -> {
            double expected = 200_000 * kind.share() / all;
            assertThat((double) counted.getOrDefault(kind.key(), 0L)).isBetween(expected * 0.8, expected * 1.2);
        });
    }

    @Test
    void hundredsOfBrandsAreSoldAndAboutEveryTwentiethProductCostsDollars() {
        assertThat(LongStream.range(0, MANY)
                        .mapToObj(i -> CATALOG.facts(i).maker().brand().key())
                        .distinct()
                        .count())
                .isGreaterThan(300);
        long dollars = PRODUCTS.stream()
                .filter(product -> product.json().contains("\"USD\""))
                .count();
        assertThat(dollars * 100.0 / MANY).isBetween(4.0, 6.0);
    }

    @Test
    void noFrameIsLeftUnfilled() {
        for (Product product : PRODUCTS) {
            assertThat(product.description()).endsWith(".");
            assertThat(product.title() + " " + product.description())
                    .doesNotContain("{", "}", "|", "  ", "null")
                    .doesNotContainPattern("[a-z]+=[0-9a-z]");
        }
    }

    /** The service is another module, so its folder is looked into instead of its code. */
    @Test
    void everyShapeAndColorOfAnImageIsDrawnByTheCatalog() throws Exception {
        Path catalog = Path.of("../services/catalog/src/main");
        String tints = Files.readString(catalog.resolve("java/io/jangteo/catalog/drawings/Tint.java"));
        for (Kind kind : CATALOG.kinds()) {
            assertThat(catalog.resolve("resources/drawings/" + kind.shape() + ".svg"))
                    .exists();
        }
        Set<String> colors = PRODUCTS.stream()
                .flatMap(product -> DRAWING.matcher(product.json()).results())
                .map(drawing -> drawing.group(1))
                .collect(Collectors.toSet());
        assertThat(colors)
                .hasSizeGreaterThan(20)
                .allMatch(color -> tints.contains(color.toUpperCase(Locale.ROOT) + "(0x"));
    }

    @Test
    void descriptionsDiffer() {
        var different = new HashSet<String>();
        PRODUCTS.forEach(product -> different.add(product.description()));
        assertThat(different.size() * 100 / MANY).isGreaterThan(40);
    }
}
