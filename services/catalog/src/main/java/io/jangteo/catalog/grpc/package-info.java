/** What other services may ask the catalog. */
@NullMarked
package io.jangteo.catalog.grpc;

import org.jspecify.annotations.NullMarked;
