/**
 * Pictures of products that nobody has photographed: a shape in a color. Both come from fixed lists, so an address can name nothing
 * else, and the same address always gives the same bytes.
 */
@NullMarked
package io.jangteo.catalog.drawings;

import org.jspecify.annotations.NullMarked;
