package io.jangteo.search.life;

import io.jangteo.search.index.Change.ProductState;
import io.jangteo.search.index.Change.StockState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where products and stock are kept in truth: the catalog and the inventory. */
public interface Store {

    /** @param next the id after which the next page begins; null after the last */
    record ProductPage(
            List<ProductState> products, @Nullable String next) {}

    /**
     * Products in the order of their ids.
     *
     * @param id the page begins after it; empty for the first
     * @throws StoreAway if the catalog does not answer
     */
    ProductPage productsAfter(String id, int limit);

    /**
     * SKUs in their order; fewer than {@code limit} are the last.
     *
     * @param sku the page begins after it; empty for the first
     * @throws StoreAway if the inventory does not answer
     */
    List<StockState> stockAfter(String sku, int limit);

    /**
     * Those of the SKUs that stock is kept for.
     *
     * @throws StoreAway if the inventory does not answer
     */
    List<StockState> stockOf(Collection<String> skus);

    /**
     * One product as it is now.
     *
     * @throws StoreAway if the catalog does not answer
     */
    default Optional<ProductState> product(String id) {
        return productsAfter(ProductIds.before(id), 1).products().stream()
                .filter(product -> product.id().equals(id))
                .findFirst();
    }
}
