/** HTTP to use cases and back. */
@NullMarked
package io.jangteo.order.web;

import org.jspecify.annotations.NullMarked;
