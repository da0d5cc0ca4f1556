/** Stock is held for an order that is being placed, given back when placing fails, and freed when the hold's time is over. */
@NullMarked
package io.jangteo.inventory.holding;

import org.jspecify.annotations.NullMarked;
