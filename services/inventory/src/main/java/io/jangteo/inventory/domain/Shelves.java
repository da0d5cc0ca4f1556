package io.jangteo.inventory.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stock as operators and shoppers see it. */
public interface Shelves {

    Optional<StockLevel> find(String sku);

    /** Those of the SKUs that stock is kept for. */
    List<StockLevel> findAll(List<String> skus);

    /** Inside a transaction: the row, locked until its end. */
    Optional<StockLevel> locked(String sku);

    /** As {@link #locked}; a SKU that stock was not kept for until now starts with none. */
    StockLevel lockedOrOpened(String sku);

    /** Saves what an operator's movement made of a locked row, and enters it into the ledger. */
    void save(StockLevel level, Movement movement, int quantity, @Nullable String reason);

    /** A SKU's movements, newest first. */
    List<LedgerEntry> ledger(String sku, long beforeId, int atMost);
}
