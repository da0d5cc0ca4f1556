/** The life of index versions: built beside the one in use, fed, switched to, gone back to, dropped. */
@NullMarked
package io.jangteo.search.life;

import org.jspecify.annotations.NullMarked;
