/** Rules of the engines' parts that need no engine. */
@NullMarked
package io.jangteo.local.engines;

import org.jspecify.annotations.NullMarked;
