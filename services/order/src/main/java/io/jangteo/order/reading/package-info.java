/** What a buyer sees of orders: one, a list, the live timeline. */
@NullMarked
package io.jangteo.order.reading;

import org.jspecify.annotations.NullMarked;
