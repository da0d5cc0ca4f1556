/** What cannot be charged is parked. */
@NullMarked
package io.jangteo.payment.messaging;

import org.jspecify.annotations.NullMarked;
