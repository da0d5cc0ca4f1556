package io.jangteo.user.accounts;

/** Whether an account can be used. */
public enum AccountStatus {
    /** Signs in and buys. */
    ACTIVE,
    /** Stopped by an operator: neither signs in nor buys, until an operator lets it again. */
    BLOCKED
}
