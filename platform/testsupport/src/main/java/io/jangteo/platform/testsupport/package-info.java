/**
 * What engine tests of every module share: one real database server per test JVM, and a schema of its own for each test
 * class. It never fakes an engine; a test that passes here has spoken with the server that runs in production.
 */
@NullMarked
package io.jangteo.platform.testsupport;

import org.jspecify.annotations.NullMarked;
