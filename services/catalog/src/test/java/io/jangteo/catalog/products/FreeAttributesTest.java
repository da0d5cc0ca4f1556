package io.jangteo.catalog.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreeAttributesTest {

    @Test
    void takeTextsNumbersBooleansAndListsOfTexts() {
        assertThat(FreeAttributesValidator.wrong(Map.of(
                        "색",
                        "빨강",
                        "cores",
                        16,
                        "inches",
                        new BigDecimal("16.2"),
                        "touch",
                        true,
                        "ports",
                        List.of("HDMI"))))
                .isEmpty();
    }

    @Test
    void refuseNestingNothingAndNumbersThatNobodyCanPrint() {
        assertThat(FreeAttributesValidator.wrong(Map.of("deep", Map.of("a", 1))))
                .isPresent();
        assertThat(FreeAttributesValidator.wrong(Map.of("numbers", List.of(1, 2))))
                .isPresent();
        assertThat(FreeAttributesValidator.wrong(Map.of("huge", new BigDecimal("1e999999999"))))
                .isPresent();
        assertThat(FreeAttributesValidator.wrong(Collections.singletonMap("none", null)))
                .isPresent();
    }

    @Test
    void refuseWhatIsTooMuch() {
        Map<String, Object> many = IntStream.range(0, 61).boxed().collect(Collectors.toMap(n -> "a" + n, n -> n));

        assertThat(FreeAttributesValidator.wrong(many)).isPresent();
        assertThat(FreeAttributesValidator.wrong(Map.of("long", "x".repeat(1_001))))
                .isPresent();
        assertThat(FreeAttributesValidator.wrong(Map.of("n".repeat(61), 1))).isPresent();
    }
}
