/** A platform that speaks of the shop. */
@NullMarked
package io.jangteo.house.planted.platform.outbox;

import org.jspecify.annotations.NullMarked;
