/** Operators bring stock in and correct its count; each command takes effect once, however often it is sent. */
@NullMarked
package io.jangteo.inventory.receiving;

import org.jspecify.annotations.NullMarked;
