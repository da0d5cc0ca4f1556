package io.jangteo.catalog.products;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param minorUnits won, or cents of a dollar */
public record Price(
        @NotNull @Pattern(regexp = "KRW|USD", message = "must be KRW or USD")
        String currency,

        @NotNull @Min(1) @Max(1_000_000_000_000L) Long minorUnits) {}
