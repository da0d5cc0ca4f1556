/** The generator: the same products every time, all of which the catalog service takes. */
@NullMarked
package io.jangteo.load.generate;

import org.jspecify.annotations.NullMarked;
