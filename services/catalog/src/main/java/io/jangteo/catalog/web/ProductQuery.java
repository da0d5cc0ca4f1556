package io.jangteo.catalog.web;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which products a list shows; at most one of the first five says so. */
record ProductQuery(
        @Parameter(description = "Products in this category or below it") @Nullable
        Integer category,

        @Parameter(description = "Products in this category itself") @Nullable
        Integer exactCategory,

        @Parameter(description = "Products whose primary category lies so deep, 0 for roots") @Nullable @Min(0) @Max(7)
        Integer level,

        @Parameter(description = "Products whose primary category is this one") @Nullable
        Integer primaryCategory,

        @Parameter(description = "The product that has this SKU") @Nullable
        String sku,

        @Parameter(description = "nextCursor of the page before") @Nullable
        String cursor,

        @Parameter(description = "Products a page, 20 if not said") @Nullable @Min(1) @Max(100)
        Integer limit) {

    private static final int DEFAULT_LIMIT = 20;

    int pageLimit() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    @Parameter(hidden = true)
    @AssertTrue(message = "category, exactCategory, level, primaryCategory and sku cannot be combined")
    boolean isOneFilter() {
        return Stream.of(category, exactCategory, level, primaryCategory, sku)
                        .filter(Objects::nonNull)
                        .count()
                <= 1;
    }
}
