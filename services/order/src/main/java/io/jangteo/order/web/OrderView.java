package io.jangteo.order.web;

import io.jangteo.order.domain.Address;
import io.jangteo.order.domain.CancelReason;
import io.jangteo.order.domain.Order;
import io.jangteo.order.domain.OrderLine;
import io.jangteo.order.domain.OrderStatus;
import io.jangteo.order.web.PlaceOrderBody.MoneyBody;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its page shows it. */
record OrderView(
        String id,
        OrderStatus status,
        @Nullable CancelReason cancelReason,
        MoneyBody total,
        List<LineView> lines,
        Address address,
        Instant placedAt,
        Instant deadline) {

    record LineView(String sku, String productId, String title, int quantity, MoneyBody unitPrice, MoneyBody total) {

        static LineView of(OrderLine line) {
            return new LineView(
                    line.sku(),
                    line.productId(),
                    line.title(),
                    line.quantity(),
                    MoneyBody.of(line.unitPrice()),
                    MoneyBody.of(line.total()));
        }
    }

    static OrderView of(Order order) {
        return new OrderView(
                order.id(),
                order.status(),
                order.cancelReason(),
                MoneyBody.of(order.total()),
                order.lines().stream().map(LineView::of).toList(),
                order.address(),
                order.placedAt(),
                order.deadline());
    }
}
