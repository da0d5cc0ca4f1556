package io.jangteo.payment.messaging;

import io.jangteo.payment.domain.Money;

/** Amounts as {@code google.type.Money}, exact both ways. */
final class WireMoney {

    private WireMoney() {}

    static Money read(com.google.type.Money wire) {
        return Money.of(wire.getUnits(), wire.getNanos(), wire.getCurrencyCode());
    }

    static com.google.type.Money write(Money money) {
        return com.google.type.Money.newBuilder()
                .setCurrencyCode(money.currency())
                .setUnits(money.units())
                .setNanos(money.nanos())
                .build();
    }
}
