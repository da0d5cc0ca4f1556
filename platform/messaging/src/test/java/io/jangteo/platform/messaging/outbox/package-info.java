/** How far the relay is, asked of a real broker. */
@NullMarked
package io.jangteo.platform.messaging.outbox;

import org.jspecify.annotations.NullMarked;
