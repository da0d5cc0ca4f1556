/** What other services may ask of payment. */
@NullMarked
package io.jangteo.payment.grpc;

import org.jspecify.annotations.NullMarked;
