/** Cancelled orders keep no money. */
@NullMarked
package io.jangteo.payment.refunding;

import org.jspecify.annotations.NullMarked;
