/**
 * The real engines as parts: MariaDB, Kafka and Kafka Connect with the outbox connector, each from its makers' files, or named from
 * outside and then only looked at.
 */
@NullMarked
package io.jangteo.local.engines;

import org.jspecify.annotations.NullMarked;
