/**
 * Makes schemas, users and rights, for the embedded server at every start and for one from outside by
 * {@code ./jangteo prepare-database}; never touches a table.
 */
@NullMarked
package io.jangteo.local.database;

import org.jspecify.annotations.NullMarked;
