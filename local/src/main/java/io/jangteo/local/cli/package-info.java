/**
 * The subcommands of {@code ./jangteo}; each parses, asks the supervisor or the platform, and prints.
 */
@NullMarked
package io.jangteo.local.cli;

import org.jspecify.annotations.NullMarked;
