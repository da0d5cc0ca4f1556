/** Synonyms and the user dictionary of the analyzer: data with a history, checked before it counts. */
@NullMarked
package io.jangteo.search.dictionary;

import org.jspecify.annotations.NullMarked;
