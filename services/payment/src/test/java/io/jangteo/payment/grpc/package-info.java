/** Who may keep payment methods. */
@NullMarked
package io.jangteo.payment.grpc;

import org.jspecify.annotations.NullMarked;
