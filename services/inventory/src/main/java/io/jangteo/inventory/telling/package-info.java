/** Tells others what they were never told: SKUs from before anybody was told of availability. */
@NullMarked
package io.jangteo.inventory.telling;

import org.jspecify.annotations.NullMarked;
