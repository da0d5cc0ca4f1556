package io.jangteo.order.settling;

import io.jangteo.order.domain.Announcements;
import io.jangteo.order.domain.CancelReason;
import io.jangteo.order.domain.Cell;
import io.jangteo.order.domain.OrderMessage;
import io.jangteo.order.domain.OrderStatus;
import io.jangteo.order.domain.OrderTable;
import io.jangteo.order.domain.Orders;
import io.jangteo.order.domain.Orders.Standing;
import io.jangteo.platform.messaging.inbox.PoisonMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Does to an order what its table says, in the caller's transaction. */
@Service
public class SettleOrder {

    private static final Logger log = LoggerFactory.getLogger(SettleOrder.class);

    private final Orders orders;
    private final Announcements announcements;

    SettleOrder(Orders orders, Announcements announcements) {
        this.orders = orders;
        this.announcements = announcements;
    }

    /**
     * @throws PoisonMessage when there is no such order, or the message contradicts its state
     */
    public void on(String orderId, OrderMessage message, @Nullable String detail) {
        on(locked(orderId), message, detail);
    }

    /** The order, locked until the transaction ends. */
    Standing locked(String orderId) {
        return orders.lock(orderId).orElseThrow(() -> new PoisonMessage("There is no order %s".formatted(orderId)));
    }

    void on(Standing order, OrderMessage message, @Nullable String detail) {
        switch (OrderTable.on(order.status(), message)) {
            case Cell.Confirm() -> confirm(order, message, detail);
            case Cell.Cancel(CancelReason reason) -> cancel(order, message, reason, detail);
            case Cell.Absorb(String why) -> absorb(order, message, why, detail);
            case Cell.Impossible(String why) ->
                throw new PoisonMessage(
                        "%s for order %s, which is %s: %s".formatted(message, order.id(), order.status(), why));
        }
    }

    private void confirm(Standing order, OrderMessage message, @Nullable String detail) {
        orders.move(order.id(), OrderStatus.CONFIRMED, null);
        orders.addStep(order.id(), message.name(), OrderStatus.CONFIRMED, detail);
        announcements.confirmed(order.id(), order.buyerId(), orders.lines(order.id()));
        logged(order, message, "Order confirmed");
    }

    private void cancel(Standing order, OrderMessage message, CancelReason reason, @Nullable String detail) {
        orders.move(order.id(), OrderStatus.CANCELLED, reason);
        orders.addStep(order.id(), message.name(), OrderStatus.CANCELLED, detail);
        announcements.cancelled(order.id(), order.buyerId(), reason);
        logged(order, message, "Order cancelled");
    }

    private void absorb(Standing order, OrderMessage message, String why, @Nullable String detail) {
        if (message != OrderMessage.CUSTOMER_CANCELS && message != OrderMessage.DEADLINE_PASSED) {
            orders.addStep(order.id(), message.name(), order.status(), detail);
        }
        logged(order, message, why);
    }

    private static void logged(Standing order, OrderMessage message, String what) {
        log.atInfo().addKeyValue("jangteo.order.id", order.id()).log("{}: {}", message, what);
    }
}
