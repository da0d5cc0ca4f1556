/** Tests of the bench of stores. */
@NullMarked
package io.jangteo.load.stores;

import org.jspecify.annotations.NullMarked;
