/**
 * The simulated payment gateway: an adapter with books of its own in a schema of its own, written in its own committed
 * transaction before it answers. Its test tokens decide what it does; amounts never do.
 */
@NullMarked
package io.jangteo.payment.gateway;

import org.jspecify.annotations.NullMarked;
