/** What a service says to others, written in the transaction of the change. */
@NullMarked
package io.jangteo.platform.messaging.outbox;

import org.jspecify.annotations.NullMarked;
