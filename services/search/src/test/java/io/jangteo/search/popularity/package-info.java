@NullMarked
package io.jangteo.search.popularity;

import org.jspecify.annotations.NullMarked;
