/**
 * Many products in one stream: a line each, put into the catalog in batches. How far a stream has come is stored with what it
 * has put there, so that sending it again after any break goes on where it stopped.
 */
@NullMarked
package io.jangteo.catalog.imports;

import org.jspecify.annotations.NullMarked;
