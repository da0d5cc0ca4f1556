/** The only classes that know the tables. */
@NullMarked
package io.jangteo.order.persistence;

import org.jspecify.annotations.NullMarked;
