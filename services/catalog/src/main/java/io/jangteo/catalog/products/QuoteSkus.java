package io.jangteo.catalog.products;

import io.jangteo.platform.documents.Documents;
import io.jangteo.platform.documents.Filter;
import io.jangteo.platform.documents.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Quotes many SKUs from one statement; nothing is remembered between two calls, because prices must be right. */
@Service
public class QuoteSkus {

    private final Documents<Product> products;

    QuoteSkus(Documents<Product> products) {
        this.products = products;
    }

    /** By SKU; a SKU that no product has is missing. */
    public Map<String, Quote> quote(Collection<String> skus) {
        Map<String, Quote> quotes = new HashMap<>();
        products.list(Filter.anyOf(ProductStore.SKU, skus), Page.first(skus.size()))
                .forEach(found -> found.document().variants().stream()
                        .filter(variant -> skus.contains(variant.sku()))
                        .forEach(variant -> quotes.put(variant.sku(), quote(found.document(), variant))));
        return quotes;
    }

    private static Quote quote(Product product, Variant variant) {
        return new Quote(variant.sku(), product.id(), LineTitle.of(product, variant), variant.price());
    }
}
