/** The rules of the bench of changes. */
@NullMarked
package io.jangteo.load.sync;

import org.jspecify.annotations.NullMarked;
