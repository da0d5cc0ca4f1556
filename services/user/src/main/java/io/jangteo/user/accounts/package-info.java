/** Accounts as documents, found by id or e-mail address: who somebody is, where their parcels go, and how a password is kept. */
@NullMarked
package io.jangteo.user.accounts;

import org.jspecify.annotations.NullMarked;
