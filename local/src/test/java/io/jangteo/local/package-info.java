/**
 * Tests of the platform as a whole, on the real engines.
 */
@NullMarked
package io.jangteo.local;

import org.jspecify.annotations.NullMarked;
