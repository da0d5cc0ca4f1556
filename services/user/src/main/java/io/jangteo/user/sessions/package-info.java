/**
 * Signing in and staying signed in: throttled logins, short-lived access tokens with the keys that sign them, and
 * refresh tokens that work once.
 */
@NullMarked
package io.jangteo.user.sessions;

import org.jspecify.annotations.NullMarked;
