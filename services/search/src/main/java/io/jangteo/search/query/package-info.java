/** A shopper's question: from the words to the engine's query, and back to a page. */
@NullMarked
package io.jangteo.search.query;

import org.jspecify.annotations.NullMarked;
