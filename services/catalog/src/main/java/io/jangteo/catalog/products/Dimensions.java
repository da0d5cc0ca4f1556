package io.jangteo.catalog.products;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Lengths are decimal numbers as text. */
public record Dimensions(
        @NotNull @Pattern(regexp = Weight.DECIMAL, message = Dimensions.WRONG)
        String length,

        @NotNull @Pattern(regexp = Weight.DECIMAL, message = Dimensions.WRONG)
        String width,

        @NotNull @Pattern(regexp = Weight.DECIMAL, message = Dimensions.WRONG)
        String height,

        @NotNull
        @Pattern(regexp = "MILLIMETRE|CENTIMETRE|METRE|INCH", message = "must be MILLIMETRE, CENTIMETRE, METRE or INCH")
        String unit) {

    static final String WRONG = "must be a decimal number as text, such as \"14.01\"";
}
