package io.jangteo.order.settling;

import io.jangteo.order.domain.OrderMessage;
import io.jangteo.order.domain.Orders;
import io.jangteo.platform.persistence.Transactions;
import org.springframework.stereotype.Service;

/** Cancels an order for its customer; one that is cancelled already stays as it is. */
@Service
public class CancelOrder {

    private final Orders orders;
    private final SettleOrder settle;
    private final Transactions transactions;

    CancelOrder(Orders orders, SettleOrder settle, Transactions transactions) {
        this.orders = orders;
        this.settle = settle;
        this.transactions = transactions;
    }

    /** False when the buyer has no such order. */
    public boolean cancel(String orderId, String buyerId) {
        return transactions.write(() -> {
            var order = orders.lock(orderId).filter(each -> each.buyerId().equals(buyerId));
            order.ifPresent(each -> settle.on(each, OrderMessage.CUSTOMER_CANCELS, null));
            return order.isPresent();
        });
    }
}
