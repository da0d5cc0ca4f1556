/**
 * Owns orders and the saga that ends each of them. Promises that an order exists once per idempotency key, that it ends
 * CONFIRMED or CANCELLED within its deadline, and that it says so on its topic. Never charges, never counts stock, and
 * never stores a card.
 */
@NullMarked
package io.jangteo.order;

import org.jspecify.annotations.NullMarked;
