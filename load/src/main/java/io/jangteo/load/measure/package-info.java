/**
 * What a bench needs beside its load: the CPU of every process from {@code /proc} before and after, what that comes to for each
 * request or order, latencies, and the facts of the machine. It knows nothing of what is asked of the platform.
 */
@NullMarked
package io.jangteo.load.measure;

import org.jspecify.annotations.NullMarked;
