/** What stands in the index: the mapping, the document of a product, and writes that an old version never wins. */
@NullMarked
package io.jangteo.search.index;

import org.jspecify.annotations.NullMarked;
