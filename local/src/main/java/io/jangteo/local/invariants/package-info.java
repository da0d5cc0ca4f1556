/**
 * What must be true of the platform, judged from outside: the stores as a reader sees them, the topics, and the payment
 * gateway's own books. One checker for the tests, {@code ./jangteo verify} and the bench.
 */
@NullMarked
package io.jangteo.local.invariants;

import org.jspecify.annotations.NullMarked;
