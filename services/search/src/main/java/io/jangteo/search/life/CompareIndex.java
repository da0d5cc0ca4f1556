package io.jangteo.search.life;

import io.jangteo.search.SearchSettings;
import io.jangteo.search.index.Change.ProductState;
import io.jangteo.search.index.IndexWriter;
import io.jangteo.search.life.IndexJob.Kind;
import io.jangteo.search.life.IndexedProducts.Indexed;
import io.jangteo.search.life.Store.ProductPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
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
        /** The version is the store's, the content is not. */
        DIFFERENT,
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
                repaired += repair(version, drift, CompareIndex.this.range(after, last));
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
        Map<String, Indexed> there = indexed.between(version, after, last);
        Map<String, Drift> drift = new TreeMap<>();
        for (ProductState product : page) {
            Indexed found = there.remove(product.id());
            if (found == null) {
                drift.put(product.id(), Drift.MISSING);
            } else if (found.version() < product.version()) {
                drift.put(product.id(), Drift.STALE);
            } else if (found.version() == product.version() && differs(product, found.source())) {
                drift.put(product.id(), Drift.DIFFERENT);
            }
        }
        there.keySet().forEach(id -> drift.put(id, Drift.SURPLUS));
        return drift;
    }

    private boolean differs(ProductState product, JsonNode source) {
        // Through text, as the index has it: a number is then the same kind of number on both sides.
        JsonNode document = mapper.readTree(mapper.writeValueAsBytes(product.document()));
        return document.properties().stream()
                .anyMatch(field -> !field.getValue().equals(source.path(field.getKey())));
    }

    private long repair(IndexVersion version, Map<String, Drift> drift, List<ProductState> range) {
        List<ProductState> products = new ArrayList<>();
        for (ProductState product : range) {
            if (drift.containsKey(product.id())) {
                products.add(product);
            }
        }
        drift.forEach((id, kind) -> {
            if (kind == Drift.SURPLUS) {
                // The version of the deletion is not known any more; it was at least one higher.
                products.add(new ProductState(id, 1 + indexed.versionOf(version, id), List.of(), Map.of()));
            }
        });
        writer.overwrite(version.index(), products);
        return products.size();
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
