@NullMarked
package io.jangteo.search.index;

import org.jspecify.annotations.NullMarked;
