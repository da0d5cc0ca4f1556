/** What becomes of a payment and what is told of it belong together. */
@NullMarked
package io.jangteo.payment.moving;

import org.jspecify.annotations.NullMarked;
