package io.jangteo.catalog.products;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** @param value a decimal number as text, so that nobody rounds it */
public record Weight(
        @NotNull @Pattern(regexp = Weight.DECIMAL, message = "must be a decimal number as text, such as \"4.8\"")
        String value,

        @NotNull @Pattern(regexp = "GRAM|KILOGRAM|OUNCE|POUND", message = "must be GRAM, KILOGRAM, OUNCE or POUND")
        String unit) {

    static final String DECIMAL = "(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?";
}
