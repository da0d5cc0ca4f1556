/** The outbox's own housekeeping on a real database and a real broker. */
@NullMarked
package io.jangteo.platform.messaging;

import org.jspecify.annotations.NullMarked;
