/**
 * The documents against what they speak of. What can be drawn from code is drawn from code: a test fails when a page differs,
 * and {@code -Djangteo.docs.write} makes it write the page.
 */
@NullMarked
package io.jangteo.docs;

import org.jspecify.annotations.NullMarked;
