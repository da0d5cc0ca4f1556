package io.jangteo.catalog.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jangteo.catalog.categories.CategoryPath;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A product as it is stored, answered and told on {@code catalog.products}.
 *
 * @param categoryBreadcrumbs the names from the root down to the primary category
 * @param categoryPaths the paths of all categories of the product
 * @param version 1 for the first write of an id, one more for every further write, its deletions included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Product(
        String id,
        String title,
        @Nullable String titleEn,
        @Nullable String description,
        @Nullable String descriptionEn,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String upc,
        List<Integer> categoryIds,
        int primaryCategoryId,
        List<String> categoryBreadcrumbs,
        String categoryPath,
        int categoryLevel,
        List<String> categoryPaths,
        Map<String, Object> attributes,
        @Nullable Weight weight,
        @Nullable Dimensions dimensions,
        List<Image> images,
        List<Variant> variants,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** When a product was made and when it was last changed. */
    record Times(Instant createdAt, Instant updatedAt) {}

    Set<String> skus() {
        return variants.stream().map(Variant::sku).collect(Collectors.toSet());
    }

    /** Each of its categories and all above them. */
    Set<Integer> categoriesAndAbove() {
        Set<Integer> categories = new LinkedHashSet<>();
        categoryPaths.forEach(path -> categories.addAll(new CategoryPath(path).ids()));
        return categories;
    }

    /** What an operator says to make this product again. */
    public ProductContent content() {
        return new ProductContent(
                id,
                title,
                titleEn,
                description,
                descriptionEn,
                brand,
                model,
                upc,
                categoryIds,
                primaryCategoryId,
                attributes,
                weight,
                dimensions,
                images,
                variants);
    }

    boolean isAt(Placement placement) {
        return categoryBreadcrumbs.equals(placement.breadcrumbs())
                && categoryPaths.equals(placement.paths())
                && categoryPath.equals(placement.primary().value());
    }

    /** The same product where its categories are by now, and as they are called. */
    Product movedTo(Placement placement) {
        return new Product(
                id,
                title,
                titleEn,
                description,
                descriptionEn,
                brand,
                model,
                upc,
                categoryIds,
                primaryCategoryId,
                placement.breadcrumbs(),
                placement.primary().value(),
                placement.primary().level(),
                placement.paths(),
                attributes,
                weight,
                dimensions,
                images,
                variants,
                version,
                createdAt,
                updatedAt);
    }
}
