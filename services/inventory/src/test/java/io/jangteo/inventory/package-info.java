/** Inventory on a real database, without a broker. */
@NullMarked
package io.jangteo.inventory;

import org.jspecify.annotations.NullMarked;
