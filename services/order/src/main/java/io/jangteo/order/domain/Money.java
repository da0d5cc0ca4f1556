package io.jangteo.order.domain;

/**
 * An exact amount.
 *
 * @param currency ISO 4217 code
 * @param minorUnits in the currency's smallest unit (won, cents)
 */
public record Money(String currency, long minorUnits) {

    /** @throws ArithmeticException when the product does not fit */
    public Money times(int quantity) {
        return new Money(currency, Math.multiplyExact(minorUnits, quantity));
    }

    /**
     * @throws IllegalArgumentException when the currencies differ
     * @throws ArithmeticException when the sum does not fit
     */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s and %s cannot be added".formatted(currency, other.currency));
        }
        return new Money(currency, Math.addExact(minorUnits, other.minorUnits));
    }
}
