package io.jangteo.user.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Where parcels can go.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        String id,
        String recipient,
        String phone,
        String line1,
        @Nullable String line2,
        String city,
        String postalCode,
        String country) {

    @Override
    public String toString() {
        return "Address[" + id + "]";
    }
}
