/** The search engine, asked in its own language: by benches that look past the platform, and of engines that a command starts for itself. */
@NullMarked
package io.jangteo.load.engine;

import org.jspecify.annotations.NullMarked;
