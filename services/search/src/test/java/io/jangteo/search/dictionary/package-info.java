@NullMarked
package io.jangteo.search.dictionary;

import org.jspecify.annotations.NullMarked;
