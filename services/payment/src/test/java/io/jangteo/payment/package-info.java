/** The payment service on a real database, with its own books and the simulated gateway's. */
@NullMarked
package io.jangteo.payment;

import org.jspecify.annotations.NullMarked;
