package io.jangteo.search;

import io.jangteo.search.index.Change.ProductState;
import io.jangteo.search.index.Change.StockState;
import io.jangteo.search.index.ProductDocument;
import io.jangteo.search.life.Store;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import tools.jackson.databind.JsonNode;

/** The catalog and the inventory as far as search asks them. */
public final class TestStore implements Store {
    private final ConcurrentSkipListMap<String, JsonNode> products = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, StockState> stock = new ConcurrentSkipListMap<>();

    public void put(JsonNode product) {
        products.put(product.path("id").asString(), product);
    }

    public void remove(String id) {
        products.remove(id);
    }

    public void put(StockState state) {
        stock.merge(state.sku(), state, (one, other) -> one.version() > other.version() ? one : other);
    }

    @Override
    public ProductPage productsAfter(String id, int limit) {
        List<ProductState> page = products.tailMap(id, false).values().stream()
                .limit(limit)
                .map(product -> ProductDocument.stateOf(product, 1400))
                .toList();
        return new ProductPage(page, page.size() < limit ? null : page.getLast().id());
    }

    @Override
    public List<StockState> stockOf(Collection<String> skus) {
        return skus.stream().map(stock::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<StockState> stockAfter(String sku, int limit) {
        return stock.tailMap(sku, false).values().stream().limit(limit).toList();
    }
}
