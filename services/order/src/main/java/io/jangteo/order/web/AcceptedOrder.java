package io.jangteo.order.web;

import io.jangteo.order.domain.OrderStatus;
import io.jangteo.order.placing.Outcome;
import io.jangteo.order.web.PlaceOrderBody.MoneyBody;
import java.time.Instant;

/**
 * The answer to a placed order. A repeated request gets the same answer, even when the order has moved on; where it stands
 * now is at its own address.
 *
 * @param deadline by when the order has ended or is confirmed
 */
record AcceptedOrder(String id, OrderStatus status, MoneyBody total, Instant placedAt, Instant deadline) {

    static AcceptedOrder of(Outcome.Placed placed) {
        return new AcceptedOrder(
                placed.orderId(),
                OrderStatus.PENDING,
                MoneyBody.of(placed.total()),
                placed.placedAt(),
                placed.deadline());
    }
}
