/**
 * Who shops here: accounts, their credentials, addresses and sessions, and the keys that sign user tokens. It promises that
 * an e-mail address has one account, that a blocked account cannot sign in, refresh or buy, and that nobody learns from a
 * login whether an account exists. It never logs or publishes personal data, and never calls another service.
 */
@NullMarked
package io.jangteo.user;

import org.jspecify.annotations.NullMarked;
