/**
 * What a payment is and what may happen to it: its states, the table of their moves, the gateway as seen from here, and
 * the ports to what is stored. Knows the JDK and nothing else.
 */
@NullMarked
package io.jangteo.payment.domain;

import org.jspecify.annotations.NullMarked;
