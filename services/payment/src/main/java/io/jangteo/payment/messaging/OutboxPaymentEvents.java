package io.jangteo.payment.messaging;

import io.jangteo.contracts.payment.v1.DeclineReason;
import io.jangteo.contracts.payment.v1.PaymentCaptured;
import io.jangteo.contracts.payment.v1.PaymentDeclined;
import io.jangteo.contracts.payment.v1.PaymentRefunded;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentEvents;
import io.jangteo.platform.messaging.outbox.Outbox;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What payment tells on {@code payment.events}, keyed by order. */
@Component
class OutboxPaymentEvents implements PaymentEvents {

    private static final String TOPIC = "payment.events";

    private final Outbox outbox;

    OutboxPaymentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void captured(Payment payment) {
        outbox.append(
                TOPIC,
                payment.orderId(),
                PaymentCaptured.newBuilder()
                        .setOrderId(payment.orderId())
                        .setPaymentId(payment.id())
                        .setAmount(WireMoney.write(payment.total()))
                        .build());
    }

    @Override
    public void declined(Payment payment) {
        var reason = Objects.requireNonNull(payment.declineReason(), "A declined payment has a reason");
        outbox.append(
                TOPIC,
                payment.orderId(),
                PaymentDeclined.newBuilder()
                        .setOrderId(payment.orderId())
                        .setPaymentId(payment.id())
                        .setReason(
                                switch (reason) {
                                    case CARD_DECLINED -> DeclineReason.DECLINE_REASON_CARD_DECLINED;
                                    case INSUFFICIENT_FUNDS -> DeclineReason.DECLINE_REASON_INSUFFICIENT_FUNDS;
                                    case GATEWAY_UNAVAILABLE -> DeclineReason.DECLINE_REASON_GATEWAY_UNAVAILABLE;
                                    case PAYMENT_METHOD_MISSING -> DeclineReason.DECLINE_REASON_PAYMENT_METHOD_MISSING;
                                })
                        .build());
    }

    @Override
    public void refunded(Payment payment) {
        outbox.append(
                TOPIC,
                payment.orderId(),
                PaymentRefunded.newBuilder()
                        .setOrderId(payment.orderId())
                        .setPaymentId(payment.id())
                        .setAmount(WireMoney.write(payment.total()))
                        .build());
    }
}
