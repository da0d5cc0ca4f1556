/** Events in and out. */
@NullMarked
package io.jangteo.order.messaging;

import org.jspecify.annotations.NullMarked;
