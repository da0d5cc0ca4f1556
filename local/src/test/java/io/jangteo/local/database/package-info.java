/** Who may do what on the database server. */
@NullMarked
package io.jangteo.local.database;

import org.jspecify.annotations.NullMarked;
