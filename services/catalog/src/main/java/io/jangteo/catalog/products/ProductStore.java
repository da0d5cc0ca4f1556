package io.jangteo.catalog.products;

import io.jangteo.platform.documents.DocumentChanges;
import io.jangteo.platform.documents.DocumentCollection;
import io.jangteo.platform.documents.DocumentStores;
import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.messaging.outbox.Outbox;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How products are stored, found and told. */
@Configuration(proxyBeanMethods = false)
class ProductStore {

    static final String SKU = "sku";
    static final String CATEGORY_PATH = "categoryPath";
    static final String PRIMARY_CATEGORY = "primaryCategory";

    private static final String TOPIC = "catalog.products";
    private static final String CHANGED = "jangteo.catalog.v1.ProductChanged";

    @Bean
    Documents<Product> products(DocumentStores stores) {
        return stores.open(DocumentCollection.of("product", Product.class, Product::id)
                .uniqueBy(SKU, Product::skus)
                .indexedBy(CATEGORY_PATH, Product::placesInTree)
                .indexedBy(PRIMARY_CATEGORY, product -> List.of(Integer.toString(product.primaryCategoryId())))
                .publishedTo(TOPIC));
    }

    @Bean
    DocumentChanges toldOnTheirTopic(Outbox outbox) {
        return changes -> outbox.append(changes.stream()
                .map(change -> new Outbox.Entry(change.topic(), change.id(), CHANGED, change.json()))
                .toList());
    }
}
