/** What payment hears of orders and what it tells of payments, between wire messages and the domain. */
@NullMarked
package io.jangteo.payment.messaging;

import org.jspecify.annotations.NullMarked;
