/** What becomes of held stock when its order ends: sold when it is confirmed, back on the shelf when it is cancelled. */
@NullMarked
package io.jangteo.inventory.settling;

import org.jspecify.annotations.NullMarked;
