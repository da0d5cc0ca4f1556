/** One trace from the order to the charge. */
@NullMarked
package io.jangteo.payment.telemetry;

import org.jspecify.annotations.NullMarked;
