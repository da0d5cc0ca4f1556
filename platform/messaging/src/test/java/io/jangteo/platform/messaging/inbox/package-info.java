/** Messages are neither skipped nor doubled, on a real broker and a real database. */
@NullMarked
package io.jangteo.platform.messaging.inbox;

import org.jspecify.annotations.NullMarked;
