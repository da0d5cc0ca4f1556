/** What a service says to others. */
@NullMarked
package io.jangteo.house.planted.contracts;

import org.jspecify.annotations.NullMarked;
