package io.jangteo.catalog.products;

import io.jangteo.catalog.categories.CategoryUse;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.documents.Filter;
import io.jangteo.platform.documents.Page;
import io.jangteo.platform.documents.Versioned;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads products; every read is one statement. */
@Service
public class FindProducts implements CategoryUse {

    private final Documents<Product> products;

    FindProducts(Documents<Product> products) {
        this.products = products;
    }

    /**
     * A stretch of products in the order of their ids.
     *
     * @param next the id after which the next stretch begins; null at the end
     */
    public record Listed(List<Product> products, @Nullable String next) {}

    public Optional<Product> bySku(String sku) {
        return products.findBy(ProductStore.SKU, sku).map(Versioned::document);
    }

    public Listed all(String after, int limit) {
        return list(Filter.everything(), after, limit);
    }

    /** One product as it is told on {@code catalog.products}, which is also what shoppers are answered. */
    public Optional<Documents.Published> told(String id) {
        return products.published(id);
    }

    /** The first products after an id, each as it is told on {@code catalog.products}. */
    public List<Documents.Published> told(String after, int limit) {
        return products.published(new Page(after, limit));
    }

    /**
     * In a category or anywhere below it. A product is indexed under each category above it, so the page is read from one
     * stretch of the index in the order of ids, however many products lie below.
     */
    public Listed in(int categoryId, String after, int limit) {
        return list(ProductStore.SUBTREE, categoryId, after, limit);
    }

    /** In a category itself, whatever lies below. */
    public Listed exactlyIn(int categoryId, String after, int limit) {
        return list(ProductStore.CATEGORY, categoryId, after, limit);
    }

    public Listed withPrimary(int categoryId, String after, int limit) {
        return list(ProductStore.PRIMARY, categoryId, after, limit);
    }

    /** Whose primary category lies so deep; 0 are the roots. */
    public Listed atLevel(int level, String after, int limit) {
        return list(ProductStore.LEVEL, level, after, limit);
    }

    /** In a category or anywhere below it. Reads as many entries of the index as there are: no question of a shopper. */
    long count(int categoryId) {
        return products.count(ProductStore.SUBTREE, Integer.toString(categoryId));
    }

    @Override
    public boolean hasProducts(int categoryId) {
        return !in(categoryId, "", 1).products().isEmpty();
    }

    private Listed list(String index, int value, String after, int limit) {
        return list(Filter.equal(index, Integer.toString(value)), after, limit);
    }

    private Listed list(Filter filter, String after, int limit) {
        List<Product> found = products.list(filter, new Page(after, limit + 1)).stream()
                .map(Versioned::document)
                .toList();
        return found.size() > limit
                ? new Listed(found.subList(0, limit), found.get(limit - 1).id())
                : new Listed(found, null);
    }
}
