package io.jangteo.search.activity;

import io.jangteo.contracts.order.v1.ConfirmedLine;
import io.jangteo.contracts.order.v1.OrderCancelled;
import io.jangteo.contracts.order.v1.OrderConfirmed;
import io.jangteo.contracts.order.v1.OrderPlaced;
import io.jangteo.contracts.search.v1.ProductPurchased;
import io.jangteo.platform.messaging.inbox.Subscription;
import io.jangteo.platform.messaging.outbox.Outbox;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tells what was bought, once an order is paid, through the outbox: a purchase weighs much and comes seldom, so none is dropped and
 * none told for a doubled message. Order, buyer and trace stay behind.
 */
@Configuration(proxyBeanMethods = false)
class Purchases {

    @Bean
    Subscription ordersHeard(Outbox outbox, ObjectProvider<Tracer> tracers) {
        Tracer tracer = tracers.getIfAvailable(() -> Tracer.NOOP);
        return Subscription.of("order.events", "search")
                .on(OrderConfirmed.getDefaultInstance(), order -> tell(order, outbox, tracer))
                .ignoring(OrderPlaced.getDefaultInstance(), OrderCancelled.getDefaultInstance());
    }

    private static void tell(OrderConfirmed order, Outbox outbox, Tracer tracer) {
        // A trace leads to log lines that name the order.
        try (var _ = tracer.withSpan(null)) {
            for (ConfirmedLine line : order.getLinesList()) {
                outbox.append(
                        Activity.TOPIC,
                        line.getProductId(),
                        ProductPurchased.newBuilder()
                                .setProductId(line.getProductId())
                                .setSku(line.getSku())
                                .setQuantity(line.getQuantity())
                                .build());
            }
        }
    }
}
