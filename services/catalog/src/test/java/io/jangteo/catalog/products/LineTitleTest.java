package io.jangteo.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LineTitleTest {

    @Test
    void isTheTitleOfAProductThatHasOneVariant() {
        assertThat(title(0, variant("블랙", Map.of("size", "M")))).isEqualTo("셔츠");
    }

    @Test
    void saysWhatTellsAVariantFromTheOthers() {
        assertThat(title(
                        1,
                        variant("블랙", Map.of("size", "M", "material", "면")),
                        variant("화이트", Map.of("size", "M", "material", "면"))))
                .isEqualTo("셔츠 (화이트)");
        assertThat(title(
                        0,
                        variant("블랙", Map.of("size", "M", "features", List.of("방수", "기모"))),
                        variant("화이트", Map.of("size", "L"))))
                .isEqualTo("셔츠 (블랙, 방수/기모, M)");
    }

    @Test
    void leavesOutWhatOnlyTranslates() {
        assertThat(title(0, variant("블랙", Map.of("colorEn", "Black")), variant("화이트", Map.of("colorEn", "White"))))
                .isEqualTo("셔츠 (블랙)");
    }

    @Test
    void isNeverLongerThanAnOrderLineTakes() {
        assertThat(title(0, variant("블랙", Map.of("note", "긴".repeat(900))), variant("화이트", Map.of())))
                .hasSize(300)
                .endsWith("…");
    }

    private static String title(int which, Variant... variants) {
        Product product = new Product(
                "p1",
                "셔츠",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(1),
                1,
                List.of("의류"),
                "1/",
                0,
                List.of("1/"),
                Map.of(),
                null,
                null,
                List.of(new Image("/a.jpg", true)),
                List.of(variants),
                1,
                Instant.EPOCH,
                Instant.EPOCH);
        return LineTitle.of(product, variants[which]);
    }

    private static Variant variant(String color, Map<String, Object> attributes) {
        return new Variant("SKU-1", color, new Price("KRW", 1_000L), new TreeMap<>(attributes), List.of());
    }
}
