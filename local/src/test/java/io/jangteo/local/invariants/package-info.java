/** What the checker tells. */
@NullMarked
package io.jangteo.local.invariants;

import org.jspecify.annotations.NullMarked;
