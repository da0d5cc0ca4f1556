package io.jangteo.catalog.categories;

/** What the tree must know about the products in it. */
public interface CategoryUse {

    /** Whether a product is in this category or below it. */
    boolean hasProducts(int categoryId);
}
