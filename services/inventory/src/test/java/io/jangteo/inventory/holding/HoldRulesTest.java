package io.jangteo.inventory.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.inventory.InventorySettings;
import io.jangteo.inventory.domain.StockLine;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldRulesTest {

    private final HoldRules rules = new HoldRules(
            new InventorySettings(1000, Duration.ofDays(1), Duration.ofSeconds(1), 100, Duration.ofMinutes(10)));

    @Test
    void putsLinesIntoTheOrderInWhichStockIsLocked() {
        assertThat(rules.checkedLines(List.of(new StockLine("b", 1), new StockLine("B", 2), new StockLine("a", 3))))
                .extracting(StockLine::sku)
                .containsExactly("B", "a", "b");
    }

    @Test
    void refusesQuantitiesBelowOneAndAboveTheLimit() {
        refused(List.of(new StockLine("MUG", 0)), "MUG must be 1 to 1000");
        refused(List.of(new StockLine("MUG", -1)), "MUG must be 1 to 1000");
        refused(List.of(new StockLine("MUG", 1001)), "MUG must be 1 to 1000");
    }

    @Test
    void refusesOneSkuInTwoLines() {
        refused(List.of(new StockLine("MUG", 1), new StockLine("MUG", 1)), "in two lines");
    }

    @Test
    void refusesNoLineAndMoreThanAHundred() {
        refused(List.of(), "1 to 100");
        refused(
                IntStream.range(0, 101)
                        .mapToObj(number -> new StockLine("S" + number, 1))
                        .toList(),
                "1 to 100");
    }

    @Test
    void refusesWhatIsNoSku() {
        for (String text : List.of("", " MUG", "머그", "MUG\n", "M".repeat(65))) {
            refused(List.of(new StockLine(text, 1)), "must look like");
        }
    }

    @Test
    void refusesOrdersWithoutAUuidAndAttemptsBeforeTheFirst() {
        assertThatThrownBy(() -> rules.checkOrder("17", 1)).isInstanceOf(InvalidHold.class);
        String id = String.join("-", "01900000", "0000", "7000", "8000", String.join("", Collections.nCopies(12, "0")));
        rules.checkOrder(id, 1);
        assertThatThrownBy(() -> rules.checkOrder(id, 0)).isInstanceOf(InvalidHold.class);
    }

    @Test
    void refusesHoldsForNothingAndForTooLong() {
        assertThatThrownBy(() -> rules.checkDuration(Duration.ZERO)).isInstanceOf(InvalidHold.class);
        assertThatThrownBy(() -> rules.checkDuration(Duration.ofHours(25))).isInstanceOf(InvalidHold.class);
        rules.checkDuration(Duration.ofMinutes(15));
    }

    private void refused(List<StockLine> lines, String because) {
        assertThatThrownBy(() -> rules.checkedLines(lines))
                .isInstanceOf(InvalidHold.class)
                .hasMessageContaining(because);
    }
}
