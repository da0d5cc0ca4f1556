package io.jangteo.order.settling;

import io.jangteo.order.domain.Money;
import io.jangteo.order.domain.OrderMessage;
import io.jangteo.platform.messaging.inbox.PoisonMessage;
import org.springframework.stereotype.Service;

/** What payment says of an order. */
@Service
public class PaymentNews {

    private final SettleOrder settle;

    PaymentNews(SettleOrder settle) {
        this.settle = settle;
    }

    /** @throws PoisonMessage when another amount was taken than the order's total */
    public void captured(String orderId, Money amount) {
        var order = settle.locked(orderId);
        if (!order.total().equals(amount)) {
            throw new PoisonMessage("Order %s costs %s, but %s was captured".formatted(orderId, order.total(), amount));
        }
        settle.on(order, OrderMessage.PAYMENT_CAPTURED, null);
    }

    public void declined(String orderId, String reason) {
        settle.on(orderId, OrderMessage.PAYMENT_DECLINED, reason);
    }

    public void refunded(String orderId) {
        settle.on(orderId, OrderMessage.PAYMENT_REFUNDED, null);
    }
}
