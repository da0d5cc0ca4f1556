package io.jangteo.order.placing;

import io.jangteo.order.domain.Money;
import io.jangteo.order.domain.Order;
import java.time.Instant;

/** What came of a request to place an order; a repeated request gets the first one's outcome. */
public sealed interface Outcome {

    /** The order is stored, its stock held. */
    record Placed(String orderId, Money total, Instant placedAt, Instant deadline) implements Outcome {

        static Placed of(Order order) {
            return new Placed(order.id(), order.total(), order.placedAt(), order.deadline());
        }
    }

    /** The order was not placed. */
    record Refused(Refusal refusal) implements Outcome {}
}
