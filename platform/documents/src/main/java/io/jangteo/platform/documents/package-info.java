/**
 * Documents with versions and declared indexes, behind one small port ({@link Documents}) with two adapters: MongoDB, and
 * JSON in MariaDB or MySQL. It owns how documents are stored, found and guarded against lost updates; it knows nothing of
 * what they mean, offers no query beyond declared indexes, and spans no transaction over several documents.
 */
@NullMarked
package io.jangteo.platform.documents;

import org.jspecify.annotations.NullMarked;
