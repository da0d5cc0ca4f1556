package io.jangteo.order.messaging;

import io.jangteo.contracts.order.v1.ConfirmedLine;
import io.jangteo.contracts.order.v1.OrderCancelled;
import io.jangteo.contracts.order.v1.OrderConfirmed;
import io.jangteo.contracts.order.v1.OrderPlaced;
import io.jangteo.order.domain.Announcements;
import io.jangteo.order.domain.CancelReason;
import io.jangteo.order.domain.Order;
import io.jangteo.order.domain.OrderLine;
import io.jangteo.order.grpc.WireMoney;
import io.jangteo.platform.messaging.outbox.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes what happened to an order as events into the outbox. */
@Component
class OutboxAnnouncements implements Announcements {

    private static final String TOPIC = "order.events";

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void placed(Order order) {
        outbox.append(
                TOPIC,
                order.id(),
                OrderPlaced.newBuilder()
                        .setOrderId(order.id())
                        .setBuyerId(order.buyerId())
                        .setTotal(WireMoney.of(order.total()))
                        .build());
    }

    @Override
    public void confirmed(String orderId, String buyerId, List<OrderLine> lines) {
        var confirmed = OrderConfirmed.newBuilder().setOrderId(orderId).setBuyerId(buyerId);
        for (OrderLine line : lines) {
            confirmed.addLines(ConfirmedLine.newBuilder()
                    .setSku(line.sku())
                    .setProductId(line.productId())
                    .setQuantity(line.quantity()));
        }
        outbox.append(TOPIC, orderId, confirmed.build());
    }

    @Override
    public void cancelled(String orderId, String buyerId, CancelReason reason) {
        outbox.append(
                TOPIC,
                orderId,
                OrderCancelled.newBuilder()
                        .setOrderId(orderId)
                        .setBuyerId(buyerId)
                        .setReason(wire(reason))
                        .build());
    }

    private static io.jangteo.contracts.order.v1.CancelReason wire(CancelReason reason) {
        return switch (reason) {
            case PAYMENT_DECLINED -> io.jangteo.contracts.order.v1.CancelReason.CANCEL_REASON_PAYMENT_DECLINED;
            case OUT_OF_STOCK -> io.jangteo.contracts.order.v1.CancelReason.CANCEL_REASON_OUT_OF_STOCK;
            case TIMED_OUT -> io.jangteo.contracts.order.v1.CancelReason.CANCEL_REASON_TIMED_OUT;
            case CUSTOMER -> io.jangteo.contracts.order.v1.CancelReason.CANCEL_REASON_CUSTOMER;
        };
    }
}
