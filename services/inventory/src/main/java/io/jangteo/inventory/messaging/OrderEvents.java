package io.jangteo.inventory.messaging;

import io.jangteo.contracts.order.v1.OrderCancelled;
import io.jangteo.contracts.order.v1.OrderConfirmed;
import io.jangteo.contracts.order.v1.OrderPlaced;
import io.jangteo.inventory.domain.ImpossibleMessage;
import io.jangteo.inventory.settling.SettleStock;
import io.jangteo.platform.messaging.inbox.PoisonMessage;
import io.jangteo.platform.messaging.inbox.Subscription;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What inventory hears of orders. An order that was only placed is none of its business: its stock is held already. */
@Configuration(proxyBeanMethods = false)
class OrderEvents {

    @Bean
    Subscription ordersHeard(SettleStock stock) {
        return Subscription.of("order.events", "inventory")
                .on(OrderConfirmed.getDefaultInstance(), event -> settle(event.getOrderId(), stock::orderConfirmed))
                .on(OrderCancelled.getDefaultInstance(), event -> settle(event.getOrderId(), stock::orderCancelled))
                .ignoring(OrderPlaced.getDefaultInstance());
    }

    private static void settle(String orderId, Consumer<String> effect) {
        try {
            effect.accept(orderId);
        } catch (ImpossibleMessage e) {
            throw new PoisonMessage(String.valueOf(e.getMessage()), e);
        }
    }
}
