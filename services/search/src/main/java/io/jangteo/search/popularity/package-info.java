/** How much shoppers want each product, counted from {@code shop.activity}; old activity counts less and less. */
@NullMarked
package io.jangteo.search.popularity;

import org.jspecify.annotations.NullMarked;
