/** What moves a placed order to its end: payment, stock, the deadline, the customer. */
@NullMarked
package io.jangteo.order.settling;

import org.jspecify.annotations.NullMarked;
