package io.jangteo.user.accounts;

/** What an account may do; the words appear in access tokens. */
public enum Role {
    /** Shops for itself. */
    CUSTOMER,
    /** Runs the shop. */
    OPERATOR
}
