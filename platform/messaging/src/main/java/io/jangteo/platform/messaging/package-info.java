/**
 * Events that are neither lost nor doubled: an outbox written with the change, an inbox written with the effect, and dead
 * letters for what cannot be handled. Knows no shop word.
 */
@NullMarked
package io.jangteo.platform.messaging;

import org.jspecify.annotations.NullMarked;
