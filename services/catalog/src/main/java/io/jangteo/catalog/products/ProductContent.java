package io.jangteo.catalog.products;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jangteo.catalog.categories.CategoryPath;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says about a product. What the catalog itself adds to a product may stand in it, so that an answer can be
 * changed and sent back; it is not looked at.
 */
@ConsistentProduct
@JsonIgnoreProperties({
    "version",
    "createdAt",
    "updatedAt",
    "categoryBreadcrumbs",
    "categoryPath",
    "categoryPaths",
    "categoryLevel"
})
public record ProductContent(
        @Nullable @Pattern(regexp = ProductContent.ID, message = "must be 1 to 36 letters, digits, '.', '_' or '-'")
        String id,

        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(min = 1, max = 200) String titleEn,
        @Nullable @Size(max = 20_000) String description,
        @Nullable @Size(max = 20_000) String descriptionEn,
        @Nullable @Size(min = 1, max = 100) String brand,
        @Nullable @Size(min = 1, max = 100) String model,

        @Nullable @Pattern(regexp = "[0-9]{8,14}", message = "must be 8 to 14 digits")
        String upc,

        @NotNull @Size(min = 1, max = 20) List<@NotNull Integer> categoryIds,
        @NotNull Integer primaryCategoryId,
        @Nullable @FreeAttributes Map<String, Object> attributes,
        @Nullable @Valid Weight weight,
        @Nullable @Valid Dimensions dimensions,
        @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid Image> images,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Variant> variants) {

    /** Not {@code export}, which is an address of its own beside the products. */
    public static final String ID = "(?!export$)[A-Za-z0-9][A-Za-z0-9._-]{0,35}";

    /** The product that this becomes in its place in the tree. */
    Product at(String newId, Placement placement, Product.Times times) {
        return at(newId, placement, times, 0);
    }

    Product at(String newId, Placement placement, Product.Times times, long version) {
        CategoryPath primary = placement.primary();
        return new Product(
                newId,
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
                primary.value(),
                primary.level(),
                placement.paths(),
                attributes == null ? Map.of() : attributes,
                weight,
                dimensions,
                images,
                variants,
                version,
                times.createdAt(),
                times.updatedAt());
    }
}
