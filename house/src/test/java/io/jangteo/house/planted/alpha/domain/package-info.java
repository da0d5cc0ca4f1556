/** A domain that knows a library. */
@NullMarked
package io.jangteo.house.planted.alpha.domain;

import org.jspecify.annotations.NullMarked;
