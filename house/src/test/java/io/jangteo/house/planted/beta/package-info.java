/** A service that is known by another one. */
@NullMarked
package io.jangteo.house.planted.beta;

import org.jspecify.annotations.NullMarked;
