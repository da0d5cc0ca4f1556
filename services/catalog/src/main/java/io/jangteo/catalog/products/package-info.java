/**
 * Products with their variants, kept as documents: what an operator says about them, what is stored and told, and the
 * prices that an order asks for.
 */
@NullMarked
package io.jangteo.catalog.products;

import org.jspecify.annotations.NullMarked;
