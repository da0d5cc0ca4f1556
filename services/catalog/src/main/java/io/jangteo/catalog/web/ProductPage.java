package io.jangteo.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jangteo.catalog.products.FindProducts.Listed;
import io.jangteo.catalog.products.Product;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param nextCursor leads to the next page; missing on the last */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductPage(List<Product> items, @Nullable String nextCursor) {

    static ProductPage of(Listed listed) {
        return new ProductPage(listed.products(), Cursor.after(listed.next()));
    }

    /** Of which versions of which products it is: what is answered of a product changes with its version only. */
    String etag() {
        StringBuilder versions = new StringBuilder();
        items.forEach(product -> versions.append(product.id())
                .append(' ')
                .append(product.version())
                .append('\n'));
        versions.append(nextCursor);
        return "\"" + UUID.nameUUIDFromBytes(versions.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
