/** Hangul as people type it: letters (jamo), initials, and what the keys of a wrong keyboard layout meant. */
@NullMarked
package io.jangteo.search.korean;

import org.jspecify.annotations.NullMarked;
