/** Gives back what was taken for orders that were cancelled: once per order and cause, and as often asked as it takes. */
@NullMarked
package io.jangteo.payment.refunding;

import org.jspecify.annotations.NullMarked;
