/** The participants of placing, reached over gRPC; their refusals become typed answers. */
@NullMarked
package io.jangteo.order.grpc;

import org.jspecify.annotations.NullMarked;
