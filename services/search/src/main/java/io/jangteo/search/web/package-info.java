/** The HTTP door of search. */
@NullMarked
package io.jangteo.search.web;

import org.jspecify.annotations.NullMarked;
