package io.jangteo.payment.domain;

import java.util.Map;

/**
 * An amount in the smallest unit of its currency.
 *
 * @param minorUnits won of KRW, cents of USD
 * @param currency ISO 4217 code, one of those that the shop sells in
 */
public record Money(long minorUnits, String currency) {

    private static final int NANOS = 1_000_000_000;

    /** How many minor units one whole unit has. */
    private static final Map<String, Integer> PER_UNIT = Map.of("KRW", 1, "USD", 100);

    public Money {
        if (!PER_UNIT.containsKey(currency)) {
            throw new IllegalArgumentException("The shop does not take " + currency);
        }
    }

    /** Exact, or refused: an amount finer than the currency's smallest unit is an error of whoever sends it. */
    public static Money of(long units, int nanos, String currency) {
        Integer perUnit = PER_UNIT.get(currency);
        if (perUnit == null) {
            throw new IllegalArgumentException("The shop does not take " + currency);
        }
        int nanosPerMinor = NANOS / perUnit;
        if (units < 0 || nanos < 0 || nanos >= NANOS || nanos % nanosPerMinor != 0) {
            throw new IllegalArgumentException("%d.%09d is no exact amount of %s".formatted(units, nanos, currency));
        }
        return new Money(Math.addExact(Math.multiplyExact(units, perUnit), nanos / nanosPerMinor), currency);
    }

    public long units() {
        return minorUnits / perUnit();
    }

    public int nanos() {
        return (int) (minorUnits % perUnit()) * (NANOS / perUnit());
    }

    private int perUnit() {
        return PER_UNIT.getOrDefault(currency, 1);
    }
}
