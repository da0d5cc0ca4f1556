package io.jangteo.order.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as it stands. */
public record Order(
        String id,
        String buyerId,
        OrderStatus status,
        @Nullable CancelReason cancelReason,
        Money total,
        List<OrderLine> lines,
        Address address,
        Instant placedAt,
        Instant deadline) {

    public static Order placed(
            String id, String buyerId, List<OrderLine> lines, Address address, Instant now, Instant deadline) {
        Money total = lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
        return new Order(id, buyerId, OrderStatus.PENDING, null, total, lines, address, now, deadline);
    }
}
