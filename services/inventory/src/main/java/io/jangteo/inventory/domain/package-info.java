/**
 * What stock and reservations are and how they move, in plain Java: the table of reservation states, the lines of an order,
 * the movements of a SKU, and the ports by which they are kept.
 */
@NullMarked
package io.jangteo.inventory.domain;

import org.jspecify.annotations.NullMarked;
