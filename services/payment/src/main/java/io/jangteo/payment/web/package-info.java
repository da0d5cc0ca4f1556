/** Payments over HTTP, to their buyers and to operators. */
@NullMarked
package io.jangteo.payment.web;

import org.jspecify.annotations.NullMarked;
