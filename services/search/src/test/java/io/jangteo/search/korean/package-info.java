@NullMarked
package io.jangteo.search.korean;

import org.jspecify.annotations.NullMarked;
