package io.jangteo.search.index;

import java.util.List;
import java.util.Map;

/** A state of something in the index, with the version by which an older one is told from a newer one. */
public sealed interface Change {

    /**
     * A product as the catalog has it now.
     *
     * @param document what is indexed; of a deleted product only that it was deleted
     */
    record ProductState(String id, long version, List<String> skus, Map<String, Object> document) implements Change {}

    /** @param version of the stock row */
    record StockState(String sku, long version, boolean inStock) implements Change {}
}
