package io.jangteo.order.grpc;

import io.jangteo.order.domain.Money;
import java.util.Currency;

/**
 * {@code google.type.Money} (whole units and billionths) to minor units and back, exactly.
 *
 * @see <a href="https://github.com/googleapis/googleapis/blob/master/google/type/money.proto">google.type.Money</a>
 */
public final class WireMoney {

    private static final int NANO_DIGITS = 9;

    private WireMoney() {}

    public static com.google.type.Money of(Money money) {
        long perUnit = perUnit(money.currency());
        return com.google.type.Money.newBuilder()
                .setCurrencyCode(money.currency())
                .setUnits(money.minorUnits() / perUnit)
                .setNanos((int) (money.minorUnits() % perUnit * (pow10(NANO_DIGITS) / perUnit)))
                .build();
    }

    /** @throws IllegalArgumentException when the amount is no whole number of minor units, or the currency is unknown */
    public static Money from(com.google.type.Money wire) {
        long perUnit = perUnit(wire.getCurrencyCode());
        long nanosPerMinor = pow10(NANO_DIGITS) / perUnit;
        if (wire.getNanos() % nanosPerMinor != 0) {
            throw new IllegalArgumentException("Not a whole number of minor units: " + wire);
        }
        long minor = Math.addExact(Math.multiplyExact(wire.getUnits(), perUnit), wire.getNanos() / nanosPerMinor);
        return new Money(wire.getCurrencyCode(), minor);
    }

    private static long perUnit(String currency) {
        return pow10(Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private static long pow10(int digits) {
        long result = 1;
        for (int i = 0; i < digits; i++) {
            result *= 10;
        }
        return result;
    }
}
