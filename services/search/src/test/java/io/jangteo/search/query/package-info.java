@NullMarked
package io.jangteo.search.query;

import org.jspecify.annotations.NullMarked;
