/** Tests of what every bench needs. */
@NullMarked
package io.jangteo.load.measure;

import org.jspecify.annotations.NullMarked;
