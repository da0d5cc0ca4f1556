/** What other services ask of inventory. */
@NullMarked
package io.jangteo.inventory.grpc;

import org.jspecify.annotations.NullMarked;
