/** The catalog's HTTP API: reads are public, changes are for operators; a change says which version it was made for. */
@NullMarked
package io.jangteo.catalog.web;

import org.jspecify.annotations.NullMarked;
