@NullMarked
package io.jangteo.search.life;

import org.jspecify.annotations.NullMarked;
