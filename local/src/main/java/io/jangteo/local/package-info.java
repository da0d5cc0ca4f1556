/**
 * The whole platform on one machine. {@link io.jangteo.local.LocalPlatform} is what {@code ./jangteo up} runs and what
 * end-to-end tests use as their fixture.
 */
@NullMarked
package io.jangteo.local;

import org.jspecify.annotations.NullMarked;
