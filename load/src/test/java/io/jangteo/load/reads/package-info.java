/** Tests of the bench of reads. */
@NullMarked
package io.jangteo.load.reads;

import org.jspecify.annotations.NullMarked;
