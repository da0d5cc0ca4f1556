/** The search engine as this service speaks to it: JSON requests, and a clear word where it is away or refuses. */
@NullMarked
package io.jangteo.search.engine;

import org.jspecify.annotations.NullMarked;
