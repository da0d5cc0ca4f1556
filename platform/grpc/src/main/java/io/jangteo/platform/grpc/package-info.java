/**
 * gRPC among services: handlers on virtual threads, a service token on every call, a list of callers per method, a deadline
 * on every call, statuses that tell the truth, and channels that reconnect within about a second.
 */
@NullMarked
package io.jangteo.platform.grpc;

import org.jspecify.annotations.NullMarked;
