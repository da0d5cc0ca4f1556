package io.jangteo.search.index;

import io.jangteo.platform.persistence.Transactions;
import io.jangteo.search.index.Change.ProductState;
import io.jangteo.search.index.Change.StockState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings products and the stock of their SKUs together, whichever is heard first. Both sides write here before they read here: of
 * two that cross, at least one sees the other.
 */
@Component
class Skus {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Transactions transactions;

    Skus(JdbcClient jdbc, JdbcTemplate batches, Transactions transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
    }

    /** In the order of their keys, so that two processes never wait for each other in a circle. */
    void remember(Collection<ProductState> products, Collection<StockState> stock) {
        List<Object[]> owned = products.stream()
                .flatMap(product -> product.skus().stream().map(sku -> new Object[] {sku, product.id()}))
                .sorted(Comparator.comparing(row -> row[0] + "/" + row[1]))
                .toList();
        List<Object[]> states = stock.stream()
                .sorted(Comparator.comparing(StockState::sku))
                .map(each -> new Object[] {each.sku(), each.inStock(), each.version()})
                .toList();
        transactions.write(() -> {
            if (!owned.isEmpty()) {
                batches.batchUpdate("INSERT IGNORE INTO sku_product (sku, product_id) VALUES (?, ?)", owned);
            }
            if (!states.isEmpty()) {
                batches.batchUpdate("""
                        INSERT INTO stock (sku, in_stock, version) VALUES (?, ?, ?)
                        ON DUPLICATE KEY UPDATE in_stock = IF(VALUES(version) > version, VALUES(in_stock), in_stock),
                                                version = GREATEST(version, VALUES(version))""", states);
            }
        });
    }

    Map<String, StockState> stockOf(Collection<String> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        return transactions.read(() -> jdbc
                .sql("SELECT sku, version, in_stock FROM stock WHERE sku IN (:skus)")
                .param("skus", skus)
                .query((row, _) ->
                        new StockState(row.getString("sku"), row.getLong("version"), row.getBoolean("in_stock")))
                .stream()
                .collect(Collectors.toMap(StockState::sku, each -> each)));
    }

    Map<String, List<String>> productsWith(Collection<String> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> products = new HashMap<>();
        transactions
                .read(() -> jdbc.sql("SELECT sku, product_id FROM sku_product WHERE sku IN (:skus)")
                        .param("skus", skus)
                        .query((row, _) -> Map.entry(row.getString("sku"), row.getString("product_id")))
                        .list())
                .forEach(pair -> products.computeIfAbsent(pair.getKey(), _ -> new ArrayList<>())
                        .add(pair.getValue()));
        return products;
    }
}
