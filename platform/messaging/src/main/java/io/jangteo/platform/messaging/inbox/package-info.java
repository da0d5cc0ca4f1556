/** What a service hears from others: each message takes effect exactly once, and none is skipped. */
@NullMarked
package io.jangteo.platform.messaging.inbox;

import org.jspecify.annotations.NullMarked;
