/** Problem details (RFC 9457) with a stable {@code type}, a {@code reason} for programs and a {@code detail} for people. */
@NullMarked
package io.jangteo.platform.servicedefaults.errors;

import org.jspecify.annotations.NullMarked;
