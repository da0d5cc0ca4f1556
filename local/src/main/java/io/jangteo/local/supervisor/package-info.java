/**
 * The background process that holds the data folder and its parts while the platform runs, and the local socket by which the
 * command talks to it.
 */
@NullMarked
package io.jangteo.local.supervisor;

import org.jspecify.annotations.NullMarked;
