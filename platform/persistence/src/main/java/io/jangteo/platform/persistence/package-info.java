/**
 * One schema per service on MariaDB or MySQL: a bounded pool with a bulkhead before it, READ COMMITTED, UTC, migrations that
 * only go forward, and transactions that are repeated whole after a deadlock.
 */
@NullMarked
package io.jangteo.platform.persistence;

import org.jspecify.annotations.NullMarked;
