/** What inventory hears of orders, and what it says to others. */
@NullMarked
package io.jangteo.inventory.messaging;

import org.jspecify.annotations.NullMarked;
