package io.jangteo.catalog.products;

import io.jangteo.platform.documents.DocumentChanges;
import io.jangteo.platform.documents.DocumentCollection;
import io.jangteo.platform.documents.DocumentStores;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.messaging.outbox.Outbox;
import java.util.Collection;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How products are stored, found and told. */
@Configuration(proxyBeanMethods = false)
class ProductStore {

    static final String SKU = "sku";

    /** Ids of categories: those that a product names. */
    static final String CATEGORY = "category";

    /** The one that it names first of all. */
    static final String PRIMARY = "primary";

    /** Those that it names and all above them. */
    static final String SUBTREE = "subtree";

    /** How deep its primary category lies. */
    static final String LEVEL = "level";

    private static final String TOPIC = "catalog.products";
    private static final String CHANGED = "jangteo.catalog.v1.ProductChanged";

    @Bean
    Documents<Product> products(DocumentStores stores) {
        return stores.open(DocumentCollection.of("product", Product.class, Product::id)
                .uniqueBy(SKU, Product::skus)
                .indexedBy(CATEGORY, product -> texts(product.categoryIds()))
                .indexedBy(PRIMARY, product -> texts(List.of(product.primaryCategoryId())))
                .indexedBy(SUBTREE, product -> texts(product.categoriesAndAbove()))
                .indexedBy(LEVEL, product -> texts(List.of(product.categoryLevel())))
                .publishedTo(TOPIC));
    }

    private static List<String> texts(Collection<Integer> numbers) {
        return numbers.stream().map(number -> Integer.toString(number)).toList();
    }

    @Bean
    DocumentChanges toldOnTheirTopic(Outbox outbox) {
        return changes -> outbox.append(changes.stream()
                .map(change -> new Outbox.Entry(change.topic(), change.id(), CHANGED, change.json()))
                .toList());
    }
}
