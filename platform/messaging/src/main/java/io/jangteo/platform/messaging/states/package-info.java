/**
 * Topics whose messages are whole states with a version, such as a product. Applying one twice, or an old one late, changes
 * nothing; so their consumers keep no inbox and take many at once.
 */
@NullMarked
package io.jangteo.platform.messaging.states;

import org.jspecify.annotations.NullMarked;
