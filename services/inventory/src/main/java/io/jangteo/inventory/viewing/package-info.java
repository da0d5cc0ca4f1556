/** Stock is looked at, by shoppers and by operators. */
@NullMarked
package io.jangteo.inventory.viewing;

import org.jspecify.annotations.NullMarked;
