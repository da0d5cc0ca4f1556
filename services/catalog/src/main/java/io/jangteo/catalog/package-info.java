/**
 * The catalog: owns products with their variants, and the tree of categories. It promises that a SKU leads to one product,
 * that a change which was read before it happened is refused, and that every committed change of a product is told on
 * {@code catalog.products}. It never knows stock and never charges.
 */
@NullMarked
package io.jangteo.catalog;

import org.jspecify.annotations.NullMarked;
