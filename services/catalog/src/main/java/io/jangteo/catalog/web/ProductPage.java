package io.jangteo.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jangteo.catalog.products.FindProducts.Listed;
import io.jangteo.catalog.products.Product;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param nextCursor leads to the next page; missing on the last */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProductPage(List<Product> items, @Nullable String nextCursor) {

    static ProductPage of(Listed listed) {
        return new ProductPage(listed.products(), Cursor.after(listed.next()));
    }
}
