package io.jangteo.user.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One account as it is stored; every change makes a new one. */
public record Account(
        String id,
        String email,
        String name,
        String passwordHash,
        Set<Role> roles,
        AccountStatus status,
        AddressBook addresses,
        Instant createdAt,
        Instant lastSeenAt) {

    public Account {
        roles = Set.copyOf(roles);
    }

    public static Account open(
            String id, EmailAddress email, String name, String passwordHash, Role role, Instant now) {
        return new Account(
                id,
                email.value(),
                name,
                passwordHash,
                Set.of(role),
                AccountStatus.ACTIVE,
                AddressBook.empty(),
                now,
                now);
    }

    public boolean blocked() {
        return status == AccountStatus.BLOCKED;
    }

    public Account renamed(String newName) {
        return new Account(id, email, newName, passwordHash, roles, status, addresses, createdAt, lastSeenAt);
    }

    public Account withPasswordHash(String newHash) {
        return new Account(id, email, name, newHash, roles, status, addresses, createdAt, lastSeenAt);
    }

    public Account withRole(Role role) {
        return new Account(id, email, name, passwordHash, Set.of(role), status, addresses, createdAt, lastSeenAt);
    }

    public Account withStatus(AccountStatus newStatus) {
        return new Account(id, email, name, passwordHash, roles, newStatus, addresses, createdAt, lastSeenAt);
    }

    public Account withAddresses(UnaryOperator<AddressBook> change) {
        return new Account(
                id, email, name, passwordHash, roles, status, change.apply(addresses), createdAt, lastSeenAt);
    }

    public Account seenAt(Instant now) {
        return new Account(id, email, name, passwordHash, roles, status, addresses, createdAt, now);
    }

    /** Names the account and no person. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
