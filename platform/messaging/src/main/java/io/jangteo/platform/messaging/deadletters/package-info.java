/** Where messages go that cannot be handled, before their offset is committed. */
@NullMarked
package io.jangteo.platform.messaging.deadletters;

import org.jspecify.annotations.NullMarked;
