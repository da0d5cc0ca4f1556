package io.jangteo.order.web;

import io.jangteo.order.domain.Order;
import io.jangteo.order.domain.Orders;
import io.jangteo.platform.servicedefaults.tokens.Caller;
import org.springframework.stereotype.Component;

/** Orders as far as the caller may see them: a buyer's own, an operator's all. Another's order does not exist. */
@Component
class OwnOrders {

    private final Orders orders;

    OwnOrders(Orders orders) {
        this.orders = orders;
    }

    Order of(Caller caller, String id) {
        return orders.find(id)
                .filter(order -> caller.operator() || order.buyerId().equals(caller.accountId()))
                .orElseThrow(() -> Refusals.unknownOrder(id).exception());
    }
}
