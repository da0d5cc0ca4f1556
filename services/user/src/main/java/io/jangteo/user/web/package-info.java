/** HTTP to accounts and sessions and back, nothing else. */
@NullMarked
package io.jangteo.user.web;

import org.jspecify.annotations.NullMarked;
