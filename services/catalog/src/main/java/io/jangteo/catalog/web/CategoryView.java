package io.jangteo.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jangteo.catalog.categories.Category;
import io.jangteo.catalog.categories.CategoryName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param path the ids from the root down, with a closing slash
 * @param level 0 for a root
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CategoryView(int id, @Nullable Integer parentId, CategoryName name, String path, int level) {

    static CategoryView of(Category category) {
        return new CategoryView(
                category.id(),
                category.parentId(),
                category.name(),
                category.path().value(),
                category.level());
    }

    /** A flat list; {@code parentId} makes the tree of it. */
    record Flat(List<CategoryView> items) {
        static Flat of(List<Category> categories) {
            return new Flat(categories.stream().map(CategoryView::of).toList());
        }
    }

    /** @param ancestors from the root down */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Whole(
            int id,
            @Nullable Integer parentId,
            CategoryName name,
            String path,
            int level,
            List<CategoryView> ancestors,
            List<CategoryView> children) {

        static Whole of(Category category, List<Category> ancestors, List<Category> children) {
            return new Whole(
                    category.id(),
                    category.parentId(),
                    category.name(),
                    category.path().value(),
                    category.level(),
                    ancestors.stream().map(CategoryView::of).toList(),
                    children.stream().map(CategoryView::of).toList());
        }
    }
}
