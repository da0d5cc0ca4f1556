/** The simulated gateway keeps its promises. */
@NullMarked
package io.jangteo.payment.gateway;

import org.jspecify.annotations.NullMarked;
