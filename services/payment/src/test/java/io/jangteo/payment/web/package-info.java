/** Payments over HTTP. */
@NullMarked
package io.jangteo.payment.web;

import org.jspecify.annotations.NullMarked;
