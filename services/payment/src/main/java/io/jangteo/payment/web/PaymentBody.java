package io.jangteo.payment.web;

import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment as its buyer sees it. */
record PaymentBody(
        String id,
        String orderId,
        PaymentStatus status,
        @Nullable Amount amount,
        @Nullable DeclineReason declineReason,
        Instant createdAt,
        Instant updatedAt) {

    record Amount(String currency, long minorUnits) {}

    static PaymentBody of(Payment payment) {
        Money money = payment.amount();
        return new PaymentBody(
                payment.id(),
                payment.orderId(),
                payment.status(),
                money == null ? null : new Amount(money.currency(), money.minorUnits()),
                payment.declineReason(),
                payment.createdAt(),
                payment.updatedAt());
    }
}
