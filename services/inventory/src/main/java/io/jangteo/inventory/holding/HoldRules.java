package io.jangteo.inventory.holding;

import io.jangteo.inventory.InventorySettings;
import io.jangteo.inventory.domain.Sku;
import io.jangteo.inventory.domain.StockLine;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every hold must keep to before stock is looked at. */
final class HoldRules {

    private static final int MOST_LINES = 100;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final InventorySettings settings;

    HoldRules(InventorySettings settings) {
        this.settings = settings;
    }

    void checkOrder(String orderId, int attempt) {
        require(UUID.matcher(orderId).matches(), "order_id must be a UUID in lower case");
        require(attempt >= 1, "attempt must be 1 or more");
    }

    void checkDuration(Duration holdFor) {
        require(
                holdFor.isPositive() && holdFor.compareTo(settings.longestHold()) <= 0,
                "hold_for must be more than nothing and at most " + settings.longestHold());
    }

    /** The lines in the order in which their stock is locked. */
    List<StockLine> checkedLines(List<StockLine> lines) {
        require(!lines.isEmpty() && lines.size() <= MOST_LINES, "lines must be 1 to " + MOST_LINES);
        Set<String> seen = new HashSet<>();
        for (StockLine line : lines) {
            require(Sku.isOne(line.sku()), "a line's sku must look like " + Sku.FORM);
            require(seen.add(line.sku()), "SKU %s is in two lines".formatted(line.sku()));
            require(
                    line.quantity() >= 1 && line.quantity() <= settings.quantityLimit(),
                    "the quantity of %s must be 1 to %d".formatted(line.sku(), settings.quantityLimit()));
        }
        return lines.stream().sorted(Comparator.comparing(StockLine::sku)).toList();
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new InvalidHold(rule);
        }
    }
}
