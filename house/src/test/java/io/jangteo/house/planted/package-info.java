/** Violations on purpose: what the rules of the house must find. Nothing here is used. */
@NullMarked
package io.jangteo.house.planted;

import org.jspecify.annotations.NullMarked;
