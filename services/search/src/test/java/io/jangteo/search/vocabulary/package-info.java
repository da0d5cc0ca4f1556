@NullMarked
package io.jangteo.search.vocabulary;

import org.jspecify.annotations.NullMarked;
