package io.jangteo.search.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper asks for.
 *
 * @param text the words, empty for all products
 * @param category only products in this category or below it
 * @param brands any of these, all for none
 * @param attributes by name, any of the values each
 * @param minPrice and {@code maxPrice}: minor units of {@code currency}; without a currency, won, with dollars converted
 * @param cursor where the page before ended
 */
public record ProductQuery(
        String text,
        @Nullable Integer category,
        List<String> brands,
        Map<String, List<String>> attributes,
        @Nullable String currency,
        @Nullable Long minPrice,
        @Nullable Long maxPrice,
        boolean inStockOnly,
        Sort sort,
        @Nullable String cursor,
        int limit,
        boolean withFacets) {

    /** The order of the results. */
    public enum Sort {
        RELEVANCE,
        PRICE_ASCENDING,
        PRICE_DESCENDING,
        NEWEST,
        POPULARITY
    }

    ProductQuery asking(String otherText) {
        return new ProductQuery(
                otherText,
                category,
                brands,
                attributes,
                currency,
                minPrice,
                maxPrice,
                inStockOnly,
                sort,
                cursor,
                limit,
                withFacets);
    }
}
