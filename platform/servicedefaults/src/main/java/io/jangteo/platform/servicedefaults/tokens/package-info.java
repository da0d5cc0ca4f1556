/** Who calls over HTTP: user tokens, checked in every service against the keys that the user service publishes. */
@NullMarked
package io.jangteo.platform.servicedefaults.tokens;

import org.jspecify.annotations.NullMarked;
