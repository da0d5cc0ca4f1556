package io.jangteo.inventory.web;

import io.jangteo.inventory.domain.LedgerEntry;
import io.jangteo.inventory.domain.StockLevel;
import io.jangteo.inventory.viewing.ViewStock;
import io.jangteo.platform.servicedefaults.errors.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inventory/stock")
class StockController {

    private static final int MOST_SKUS = 100;
    private static final int MOST_ENTRIES = 100;

    private final ViewStock stock;

    StockController(ViewStock stock) {
        this.stock = stock;
    }

    /** What shoppers see. SKUs that no stock is kept for are left out. */
    @GetMapping
    Availability availability(@RequestParam("sku") List<String> skus) {
        List<String> distinct = skus.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > MOST_SKUS) {
            throw invalid("Ask for 1 to %d SKUs, as in ?sku=A&sku=B.".formatted(MOST_SKUS));
        }
        return new Availability(stock.levels(distinct).stream().map(Item::of).toList());
    }

    @GetMapping("/{sku}")
    Level level(@PathVariable("sku") String sku) {
        return Level.of(known(sku));
    }

    /** A SKU's movements, newest first; {@code nextCursor} asks for those before the last one shown. */
    @GetMapping("/{sku}/ledger")
    Ledger ledger(
            @PathVariable("sku") String sku,
            @RequestParam(name = "cursor", required = false) @Nullable Long cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        known(sku);
        if (limit < 1 || limit > MOST_ENTRIES) {
            throw invalid("limit must be 1 to %d.".formatted(MOST_ENTRIES));
        }
        List<LedgerEntry> found = stock.ledger(sku, cursor == null ? Long.MAX_VALUE : cursor, limit + 1);
        List<LedgerEntry> page = found.subList(0, Math.min(limit, found.size()));
        return new Ledger(
                page, found.size() > limit ? Long.toString(page.getLast().id()) : null);
    }

    private StockLevel known(String sku) {
        return stock.level(sku)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_SKU", "No stock is kept for this SKU.")
                        .with("sku", sku)
                        .exception());
    }

    private static RuntimeException invalid(String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", detail).exception();
    }

    record Availability(List<Item> items) {}

    record Item(String sku, long available, boolean inStock) {

        static Item of(StockLevel level) {
            return new Item(level.sku(), level.available(), level.available() > 0);
        }
    }

    record Ledger(List<LedgerEntry> items, @Nullable String nextCursor) {}
}
