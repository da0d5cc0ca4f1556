/** The only package that knows the tables. */
@NullMarked
package io.jangteo.inventory.persistence;

import org.jspecify.annotations.NullMarked;
