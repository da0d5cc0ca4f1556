package io.jangteo.search.index;

import io.jangteo.platform.messaging.states.StateHandler.Refused;
import io.jangteo.search.index.Change.ProductState;
import io.jangteo.search.index.Change.StockState;
import io.jangteo.search.index.ProductIndex.Write;
import io.jangteo.search.popularity.Popularity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings changes of products and stock into an index, and with a product how popular it is. */
@Component
public class IndexWriter {
    private final Skus skus;
    private final Popularity popularity;
    private final ProductIndex index;

    IndexWriter(Skus skus, Popularity popularity, ProductIndex index) {
        this.skus = skus;
        this.popularity = popularity;
        this.index = index;
    }

    /** @return the changes that the engine will never take */
    public List<Refused<Change>> write(String indexName, List<? extends Change> changes) {
        Map<String, ProductState> products = new LinkedHashMap<>();
        Map<String, StockState> stock = new LinkedHashMap<>();
        for (Change change : changes) {
            switch (change) {
                case ProductState state ->
                    products.merge(state.id(), state, (one, other) -> one.version() >= other.version() ? one : other);
                case StockState state ->
                    stock.merge(state.sku(), state, (one, other) -> one.version() >= other.version() ? one : other);
            }
        }
        skus.remember(products.values(), stock.values());
        List<Change> origins = new ArrayList<>();
        List<Write> writes = new ArrayList<>();
        products(products, origins, writes);
        stock(stock, origins, writes);
        return write(indexName, origins, writes);
    }

    /**
     * A product as its store has it, in place of what was seen in the index.
     *
     * @param seen the version that the index had, 0 for none: what it has become since is newer, and stays
     * @param stock of its SKUs
     */
    public record Overwrite(ProductState product, long seen, List<StockState> stock) {}

    /** For documents that differ from the store although everything was told. */
    public List<Refused<Change>> overwrite(String indexName, List<Overwrite> overwrites) {
        List<ProductState> products =
                overwrites.stream().map(Overwrite::product).toList();
        skus.remember(
                products,
                overwrites.stream().flatMap(each -> each.stock().stream()).toList());
        Map<String, Double> ranks =
                popularity.ranks(products.stream().map(ProductState::id).toList());
        List<Write> writes = overwrites.stream()
                .map(each -> index.product(
                        each.product(), each.stock(), ranks.get(each.product().id()), each.seen()))
                .toList();
        return write(indexName, products, writes);
    }

    private List<Refused<Change>> write(String indexName, List<? extends Change> origins, List<Write> writes) {
        return index.write(indexName, writes).stream()
                .map(refused -> new Refused<Change>(origins.get(refused.position()), refused.why()))
                .toList();
    }

    private void products(Map<String, ProductState> products, List<Change> origins, List<Write> writes) {
        Map<String, StockState> known = skus.stockOf(products.values().stream()
                .flatMap(product -> product.skus().stream())
                .collect(Collectors.toSet()));
        Map<String, Double> ranks = popularity.ranks(products.keySet());
        for (ProductState product : products.values()) {
            Stream<StockState> itsStock =
                    product.skus().stream().map(known::get).filter(Objects::nonNull);
            origins.add(product);
            writes.add(index.product(product, itsStock.toList(), ranks.get(product.id()), null));
        }
    }

    private void stock(Map<String, StockState> stock, List<Change> origins, List<Write> writes) {
        Map<String, List<String>> owners = skus.productsWith(stock.keySet());
        for (StockState state : stock.values()) {
            for (String product : owners.getOrDefault(state.sku(), List.of())) {
                origins.add(state);
                writes.add(index.stock(product, state));
            }
        }
    }
}
