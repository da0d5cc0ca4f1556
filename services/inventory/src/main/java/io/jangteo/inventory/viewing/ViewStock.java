package io.jangteo.inventory.viewing;

import io.jangteo.inventory.domain.Availabilities;
import io.jangteo.inventory.domain.Availability;
import io.jangteo.inventory.domain.LedgerEntry;
import io.jangteo.inventory.domain.Shelves;
import io.jangteo.inventory.domain.Sku;
import io.jangteo.inventory.domain.StockLevel;
import io.jangteo.platform.persistence.Transactions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What there is, and how it came to be. */
@Service
public class ViewStock {

    private final Shelves shelves;
    private final Availabilities availabilities;
    private final Transactions transactions;

    ViewStock(Shelves shelves, Availabilities availabilities, Transactions transactions) {
        this.shelves = shelves;
        this.availabilities = availabilities;
        this.transactions = transactions;
    }

    /** Those of the SKUs that stock is kept for. */
    public List<StockLevel> levels(List<String> skus) {
        List<String> possible = skus.stream().filter(Sku::isOne).toList();
        return possible.isEmpty() ? List.of() : transactions.read(() -> shelves.findAll(possible));
    }

    public Optional<StockLevel> level(String sku) {
        return Sku.isOne(sku) ? transactions.read(() -> shelves.find(sku)) : Optional.empty();
    }

    /** Whether SKUs can be had, in their order, those after one of them. */
    public List<Availability> availabilities(String afterSku, int atMost) {
        return transactions.read(() -> availabilities.after(afterSku, atMost));
    }

    /** Whether those of the SKUs that stock is kept for can be had. */
    public List<Availability> availabilities(List<String> skus) {
        List<String> possible = skus.stream().filter(Sku::isOne).toList();
        return possible.isEmpty() ? List.of() : transactions.read(() -> availabilities.of(possible));
    }

    /** A SKU's movements before one of them, newest first. */
    public List<LedgerEntry> ledger(String sku, long beforeId, int atMost) {
        return transactions.read(() -> shelves.ledger(sku, beforeId, atMost));
    }
}
