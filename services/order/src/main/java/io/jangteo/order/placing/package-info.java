/** Placing an order: claim the request, ask the participants, hold the stock, store the order; each do has its undo beside it. */
@NullMarked
package io.jangteo.order.placing;

import org.jspecify.annotations.NullMarked;
