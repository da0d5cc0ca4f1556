/** Makes the moves of the table real: new state, erased payment method, owed refund and event in one transaction. */
@NullMarked
package io.jangteo.payment.moving;

import org.jspecify.annotations.NullMarked;
