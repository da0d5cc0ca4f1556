package io.jangteo.order.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where an order goes.
 *
 * @param country ISO 3166-1 alpha-2 code
 */
public record Address(
        String recipient,
        String phone,
        String line1,
        @Nullable String line2,
        String city,
        String postalCode,
        String country) {}
