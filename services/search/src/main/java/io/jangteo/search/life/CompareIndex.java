package io.jangteo.search.life;

import io.jangteo.search.SearchSettings;
import io.jangteo.search.index.Change.ProductState;
import io.jangteo.search.index.Change.StockState;
import io.jangteo.search.index.IndexWriter;
import io.jangteo.search.index.IndexWriter.Overwrite;
import io.jangteo.search.life.IndexJob.Kind;
import io.jangteo.search.life.IndexedProducts.Indexed;
import io.jangteo.search.life.Store.ProductPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares an index with the store, range of ids by range of ids. While changes flow, a product may be on its way to the index; what
 * differs is therefore looked at again until it is equal or the patience is over.
 */
@Component
public class CompareIndex {
    private static final int LOOKS = 12;

    private final Store store;
    private final IndexedProducts indexed;
    private final IndexWriter writer;
    private final SearchSettings settings;
    private final JsonMapper mapper;

    CompareIndex(Store store, IndexedProducts indexed, IndexWriter writer, SearchSettings settings, JsonMapper mapper) {
        this.store = store;
        this.indexed = indexed;
        this.writer = writer;
        this.settings = settings;
        this.mapper = mapper;
    }

    /** How a product in the index differs from the store. */
    public enum Drift {
        /** The store has it, the index does not. */
        MISSING,
        /** The index has an older version. */
        STALE,
        /** The index has a newer version: the store was set back. */
        AHEAD,
        /** The version is the store's, the content is not. */
        DIFFERENT,
        /** It differs in what can be had. */
        AVAILABILITY,
        /** The index shows it, the store does not have it. */
        SURPLUS
    }

    /**
     * @param compared products of the store
     * @param drift of products by id, the first hundred
     * @param drifted how many there are
     * @param repaired how many of them were written again
     */
    public record Comparison(long compared, Map<String, Drift> drift, long drifted, long repaired) {
        private static final int NAMED = 100;
    }

    /** @param between called after every range with the products compared in it; what runs long must say that it lives */
    public Comparison compare(IndexVersion version, JobRequest asked, LongConsumer between) {
        var findings = new Findings(version, asked.kind() == Kind.REPAIR, between);
        if (!asked.products().isEmpty()) {
            asked.products().forEach(findings::one);
        } else if (asked.ranges() != null) {
            indexed.random(version, asked.ranges()).forEach(findings::rangeAfter);
        } else {
            String after = "";
            while (after != null) {
                after = findings.rangeAfter(after);
            }
        }
        return findings.all();
    }

    /** What one comparison has found so far. */
    private final class Findings {
        private final IndexVersion version;
        private final boolean repair;
        private final LongConsumer between;
        private final Map<String, Drift> named = new LinkedHashMap<>();
        private long compared;
        private long drifted;
        private long repaired;

        Findings(IndexVersion version, boolean repair, LongConsumer between) {
            this.version = version;
            this.repair = repair;
            this.between = between;
        }

        void one(String id) {
            range(ProductIds.before(id), id, store.product(id).stream().toList());
        }

        /** @return where the next range begins, null after the last */
        @Nullable
        String rangeAfter(String after) {
            ProductPage read = store.productsAfter(after, settings.page());
            String last = read.next() == null ? null : read.products().getLast().id();
            range(after, last, read.products());
            return last;
        }

        private void range(String after, @Nullable String last, List<ProductState> page) {
            Map<String, Drift> drift = lasting(version, after, last, page);
            for (Map.Entry<String, Drift> each : drift.entrySet()) {
                if (named.size() < Comparison.NAMED) {
                    named.put(each.getKey(), each.getValue());
                }
            }
            drifted += drift.size();
            if (repair && !drift.isEmpty()) {
                repaired += repair(version, drift, after, last);
            }
            compared += page.size();
            between.accept(page.size());
        }

        Comparison all() {
            return new Comparison(compared, named, drifted, repaired);
        }
    }

    private Map<String, Drift> lasting(
            IndexVersion version, String after, @Nullable String last, List<ProductState> page) {
        Map<String, Drift> drift = difference(version, after, last, page);
        for (int look = 1; look < LOOKS && !drift.isEmpty(); look++) {
            pause();
            Map<String, Drift> now = difference(version, after, last, range(after, last));
            drift.keySet().retainAll(now.keySet());
            drift.replaceAll((id, _) -> now.getOrDefault(id, Drift.STALE));
        }
        return drift;
    }

    /** What the store has of a range now. */
    private List<ProductState> range(String after, @Nullable String last) {
        List<ProductState> products = new ArrayList<>();
        String from = after;
        while (from != null && (last == null || from.compareTo(last) < 0)) {
            ProductPage page = store.productsAfter(from, settings.page());
            page.products().stream()
                    .filter(product -> last == null || product.id().compareTo(last) <= 0)
                    .forEach(products::add);
            from = page.next();
        }
        return products;
    }

    private Map<String, Drift> difference(
            IndexVersion version, String after, @Nullable String last, List<ProductState> page) {
        Map<String, StockState> stock = stockOf(page);
        Map<String, Indexed> there = indexed.between(version, after, last);
        Map<String, Drift> drift = new TreeMap<>();
        for (ProductState product : page) {
            Indexed found = there.remove(product.id());
            Drift kind = found == null ? Drift.MISSING : difference(product, stock, found);
            if (kind != null) {
                drift.put(product.id(), kind);
            }
        }
        there.keySet().forEach(id -> drift.put(id, Drift.SURPLUS));
        return drift;
    }

    private @Nullable Drift difference(ProductState product, Map<String, StockState> stock, Indexed found) {
        if (found.version() != product.version()) {
            return found.version() < product.version() ? Drift.STALE : Drift.AHEAD;
        }
        if (differs(product, found.source())) {
            return Drift.DIFFERENT;
        }
        return sameStock(product, stock, found.source()) ? null : Drift.AVAILABILITY;
    }

    /** A SKU that no stock is kept for cannot be had. */
    private static boolean sameStock(ProductState product, Map<String, StockState> stock, JsonNode source) {
        boolean any = false;
        for (String sku : product.skus()) {
            StockState kept = stock.get(sku);
            boolean inStock = kept != null && kept.inStock();
            any |= inStock;
            if (inStock != source.path("stock").path(sku).path("inStock").asBoolean(false)) {
                return false;
            }
        }
        return any == source.path("inStock").asBoolean(false);
    }

    private Map<String, StockState> stockOf(List<ProductState> products) {
        Set<String> skus =
                products.stream().flatMap(product -> product.skus().stream()).collect(Collectors.toSet());
        return skus.isEmpty()
                ? Map.of()
                : store.stockOf(skus).stream().collect(Collectors.toMap(StockState::sku, each -> each));
    }

    private boolean differs(ProductState product, JsonNode source) {
        // Through text, as the index has it: a number is then the same kind of number on both sides.
        JsonNode document = mapper.readTree(mapper.writeValueAsBytes(product.document()));
        return document.properties().stream()
                .anyMatch(field -> !field.getValue().equals(source.path(field.getKey())));
    }

    /** What is in the index is looked at before the store: what comes in between is newer, and is left alone. */
    private int repair(IndexVersion version, Map<String, Drift> drift, String after, @Nullable String last) {
        Map<String, Long> seen = indexed.versions(version, drift.keySet());
        List<ProductState> products = range(after, last).stream()
                .filter(product -> drift.containsKey(product.id()))
                .toList();
        Map<String, StockState> stock = stockOf(products);
        List<Overwrite> overwrites = new ArrayList<>();
        for (ProductState product : products) {
            long before = Objects.requireNonNullElse(seen.remove(product.id()), 0L);
            List<StockState> itsStock = product.skus().stream()
                    .map(stock::get)
                    .filter(Objects::nonNull)
                    .toList();
            overwrites.add(new Overwrite(product, before, itsStock));
        }
        // The version of the deletion is not known any more; it was at least one higher.
        seen.forEach((id, before) -> {
            if (before > 0) {
                overwrites.add(new Overwrite(new ProductState(id, before + 1, List.of(), Map.of()), before, List.of()));
            }
        });
        return drift.size() - writer.overwrite(version.index(), overwrites).size();
    }

    private void pause() {
        try {
            Thread.sleep(settings.comparePause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while comparing", e);
        }
    }
}
