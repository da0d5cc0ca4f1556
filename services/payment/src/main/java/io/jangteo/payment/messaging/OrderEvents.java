package io.jangteo.payment.messaging;

import io.jangteo.contracts.order.v1.OrderCancelled;
import io.jangteo.contracts.order.v1.OrderConfirmed;
import io.jangteo.contracts.order.v1.OrderPlaced;
import io.jangteo.payment.charging.TakePayment;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.refunding.CancelPayment;
import io.jangteo.platform.messaging.inbox.PoisonMessage;
import io.jangteo.platform.messaging.inbox.Subscription;
import io.jangteo.platform.messaging.outbox.TraceHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What payment hears on {@code order.events}. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

    private final TakePayment take;
    private final CancelPayment cancel;
    private final TraceHeaders trace;

    OrderEvents(TakePayment take, CancelPayment cancel, TraceHeaders trace) {
        this.take = take;
        this.cancel = cancel;
        this.trace = trace;
    }

    @Bean
    Subscription paymentHearsOrders() {
        return Subscription.of("order.events", "payment")
                .on(OrderPlaced.getDefaultInstance(), this::placed)
                .on(OrderCancelled.getDefaultInstance(), this::cancelled)
                .ignoring(OrderConfirmed.getDefaultInstance());
    }

    void placed(OrderPlaced event) {
        take.orderPlaced(
                event.getOrderId(),
                event.getBuyerId(),
                total(event),
                trace.current().get("traceparent"));
    }

    void cancelled(OrderCancelled event) {
        cancel.orderCancelled(event.getOrderId(), event.getBuyerId());
    }

    private static Money total(OrderPlaced event) {
        try {
            Money total = WireMoney.read(event.getTotal());
            if (total.minorUnits() > 0) {
                return total;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new PoisonMessage("The total of order %s cannot be charged".formatted(event.getOrderId()), e);
        }
        throw new PoisonMessage("The total of order %s is not above zero".formatted(event.getOrderId()));
    }
}
