/** What operators do to accounts, and how the first operator comes to be. */
@NullMarked
package io.jangteo.user.operators;

import org.jspecify.annotations.NullMarked;
