package io.jangteo.catalog.products;

import io.jangteo.catalog.categories.Categories;
import io.jangteo.catalog.categories.Category;
import io.jangteo.catalog.categories.CategoryPath;
import io.jangteo.catalog.categories.CategoryRefused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a product stands in the tree.
 *
 * @param primary the path of its primary category
 * @param paths the paths of all its categories, in the order in which the product names them
 * @param breadcrumbs the Korean names from the root down to the primary category
 */
record Placement(CategoryPath primary, List<String> paths, List<String> breadcrumbs) {

    /**
     * Holds the categories until the caller's transaction ends: none of them is renamed, moved or deleted before the product
     * is in it.
     *
     * @throws CategoryRefused if a category is not there
     */
    static Placement of(Collection<Integer> categoryIds, int primaryId, Categories categories) {
        Map<Integer, Category> held = new HashMap<>(categories.hold(categoryIds));
        held.putAll(categories.hold(at(held, primaryId).path().ids()));
        return of(categoryIds, primaryId, held);
    }

    /** @param held the categories of the product and those above its primary one, and any others */
    static Placement of(Collection<Integer> categoryIds, int primaryId, Map<Integer, Category> held) {
        CategoryPath primary = at(held, primaryId).path();
        return new Placement(
                primary,
                categoryIds.stream().map(id -> at(held, id).path().value()).toList(),
                primary.ids().stream().map(id -> at(held, id).name().ko()).toList());
    }

    private static Category at(Map<Integer, Category> categories, int id) {
        return Objects.requireNonNull(categories.get(id));
    }
}
