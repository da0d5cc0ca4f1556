/** Keeps the payment method of an order from its placing to the end of its payment, sealed, and no longer. */
@NullMarked
package io.jangteo.payment.keeping;

import org.jspecify.annotations.NullMarked;
