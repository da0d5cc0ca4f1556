/** How soon a committed change of a product is found by a search. */
@NullMarked
package io.jangteo.load.sync;

import org.jspecify.annotations.NullMarked;
