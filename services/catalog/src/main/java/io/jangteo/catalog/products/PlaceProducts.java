package io.jangteo.catalog.products;

import io.jangteo.catalog.categories.Categories;
import io.jangteo.catalog.categories.Category;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.documents.Outcome;
import io.jangteo.platform.documents.Versioned;
import io.jangteo.platform.documents.Write;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Brings products to where the tree says that they are; one that says so already gets no new version. */
@Component
class PlaceProducts {

    private static final int LOOKS = 5;

    private final Documents<Product> products;
    private final Categories categories;

    PlaceProducts(Documents<Product> products, Categories categories) {
        this.products = products;
        this.categories = categories;
    }

    /**
     * Must be called within a transaction, until whose end nobody changes the products' categories. A product that is changed
     * by somebody else at this moment is looked at again.
     */
    void place(Collection<String> ids) {
        Collection<String> left = ids;
        for (int look = 0; look < LOOKS && !left.isEmpty(); look++) {
            left = placeSome(left);
        }
        if (!left.isEmpty()) {
            throw new ConcurrencyFailureException("Products kept changing while they were placed: " + left);
        }
    }

    private List<String> placeSome(Collection<String> ids) {
        Collection<Versioned<Product>> stored = products.findAll(ids).values();
        Map<Integer, Category> held = held(stored);
        List<Write<Product>> writes = stored.stream()
                .<Write<Product>>mapMulti((each, to) -> {
                    Product product = each.document();
                    Placement placement = Placement.of(product.categoryIds(), product.primaryCategoryId(), held);
                    if (!product.isAt(placement)) {
                        to.accept(new Write.Replace<>(product.movedTo(placement), each.version()));
                    }
                })
                .toList();
        return products.bulk(writes).stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome::id)
                .toList();
    }

    private Map<Integer, Category> held(Collection<Versioned<Product>> stored) {
        Map<Integer, Category> held = new HashMap<>(categories.hold(stored.stream()
                .flatMap(each -> each.document().categoryIds().stream())
                .collect(Collectors.toSet())));
        held.putAll(categories.hold(stored.stream()
                .map(each -> held.get(each.document().primaryCategoryId()))
                .flatMap(primary -> primary.path().ids().stream())
                .collect(Collectors.toSet())));
        return held;
    }
}
