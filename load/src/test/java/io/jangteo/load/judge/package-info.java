/** The judged searches are fair, and the measures are those of the literature. */
@NullMarked
package io.jangteo.load.judge;

import org.jspecify.annotations.NullMarked;
