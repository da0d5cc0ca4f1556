/** What other services ask about accounts. */
@NullMarked
package io.jangteo.user.grpc;

import org.jspecify.annotations.NullMarked;
