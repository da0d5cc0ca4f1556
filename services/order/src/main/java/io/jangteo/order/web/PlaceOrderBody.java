package io.jangteo.order.web;

import io.jangteo.order.domain.Address;
import io.jangteo.order.domain.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as a client sends it.
 *
 * @param paymentMethodToken the payment gateway's token, never a card number
 * @param expectedTotal what the buyer was shown; another total is refused as PRICE_CHANGED
 */
record PlaceOrderBody(
        @NotEmpty @Valid List<@NotNull LineBody> lines,
        @NotNull @Valid AddressBody address,
        @NotBlank @Size(max = 200) String paymentMethodToken,
        @NotNull @Valid MoneyBody expectedTotal) {

    record LineBody(
            @NotBlank @Pattern(regexp = "[A-Z0-9-]{3,40}", message = "is 3 to 40 of A-Z, 0-9 and -")
            String sku,

            int quantity) {}

    record AddressBody(
            @NotBlank @Size(max = 100) String recipient,
            @NotBlank @Size(max = 40) String phone,
            @NotBlank @Size(max = 200) String line1,
            @Nullable @Size(max = 200) String line2,
            @NotBlank @Size(max = 100) String city,
            @NotBlank @Size(max = 20) String postalCode,

            @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "is an ISO 3166-1 alpha-2 code")
            String country) {

        Address address() {
            return new Address(recipient, phone, line1, line2, city, postalCode, country);
        }
    }

    /**
     * @param currency ISO 4217 code
     * @param minorUnits in the currency's smallest unit
     */
    record MoneyBody(
            @NotBlank @Pattern(regexp = "[A-Z]{3}", message = "is an ISO 4217 code")
            String currency,

            @PositiveOrZero long minorUnits) {

        static MoneyBody of(Money money) {
            return new MoneyBody(money.currency(), money.minorUnits());
        }

        Money money() {
            return new Money(currency, minorUnits);
        }
    }
}
