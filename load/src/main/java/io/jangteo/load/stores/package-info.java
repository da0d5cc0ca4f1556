/**
 * The bench of stores: reads a product by its id straight from where it lies, the documents and the search engine, past every service,
 * before and after each change of how it is asked. It reads what the platform has and writes only an index of its own, which it drops.
 */
@NullMarked
package io.jangteo.load.stores;

import org.jspecify.annotations.NullMarked;
