package io.jangteo.user.accounts;

import io.jangteo.platform.servicedefaults.errors.Problem;
import io.jangteo.platform.servicedefaults.errors.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The addresses of an account. As long as there is any, exactly one of them is the default. */
public record AddressBook(List<Address> entries, @Nullable String defaultId) {

    static final int MOST = 20;

    public AddressBook {
        entries = List.copyOf(entries);
    }

    static AddressBook empty() {
        return new AddressBook(List.of(), null);
    }

    /** The first address becomes the default whether asked or not. */
    public AddressBook with(Address added, boolean asDefault) {
        if (entries.size() >= MOST) {
            throw Problem.of(
                            HttpStatus.CONFLICT,
                            "TOO_MANY_ADDRESSES",
                            "An account keeps at most " + MOST + " addresses. Delete one first.")
                    .exception();
        }
        return new AddressBook(
                Stream.concat(entries.stream(), Stream.of(added)).toList(), defaultAfter(added, asDefault));
    }

    /** The default stays the default until another address is made it. */
    public AddressBook replacing(Address changed, boolean asDefault) {
        require(changed.id());
        return new AddressBook(
                entries.stream()
                        .map(entry -> entry.id().equals(changed.id()) ? changed : entry)
                        .toList(),
                defaultAfter(changed, asDefault));
    }

    /** The oldest that is left follows a deleted default. */
    public AddressBook without(String id) {
        require(id);
        List<Address> left =
                entries.stream().filter(entry -> !entry.id().equals(id)).toList();
        String next = left.isEmpty() ? null : left.getFirst().id();
        return new AddressBook(left, id.equals(defaultId) ? next : defaultId);
    }

    public Address require(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(AddressBook::unknown);
    }

    public boolean defaultsTo(Address address) {
        return Objects.equals(address.id(), defaultId);
    }

    private String defaultAfter(Address changed, boolean asDefault) {
        return asDefault || defaultId == null ? changed.id() : defaultId;
    }

    private static ProblemException unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_ADDRESS", "This account has no such address.")
                .exception();
    }
}
