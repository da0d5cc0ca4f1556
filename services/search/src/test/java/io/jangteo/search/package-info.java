@NullMarked
package io.jangteo.search;

import org.jspecify.annotations.NullMarked;
