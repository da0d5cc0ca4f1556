package io.jangteo.catalog.grpc;

import com.google.type.Money;
import io.jangteo.catalog.products.Price;
import java.math.BigDecimal;
import java.util.Currency;

/** Minor units as {@code google.type.Money}: whole units, and what is left in billionths. */
final class ExactMoney {

    private ExactMoney() {}

    static Money of(Price price) {
        int digits = Currency.getInstance(price.currency()).getDefaultFractionDigits();
        BigDecimal amount = BigDecimal.valueOf(price.minorUnits(), digits);
        long units = amount.longValue();
        int nanos = amount.subtract(BigDecimal.valueOf(units)).movePointRight(9).intValueExact();
        return Money.newBuilder()
                .setCurrencyCode(price.currency())
                .setUnits(units)
                .setNanos(nanos)
                .build();
    }
}
