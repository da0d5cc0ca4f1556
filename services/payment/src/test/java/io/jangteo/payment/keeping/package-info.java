/** Payment methods are sealed and do not stay. */
@NullMarked
package io.jangteo.payment.keeping;

import org.jspecify.annotations.NullMarked;
