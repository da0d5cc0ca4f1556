/** A service that knows another one. */
@NullMarked
package io.jangteo.house.planted.alpha;

import org.jspecify.annotations.NullMarked;
