package io.jangteo.order.settling;

import io.jangteo.order.domain.OrderMessage;
import io.jangteo.order.domain.Orders;
import io.jangteo.platform.persistence.Transactions;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Cancels orders whose payment did not come in time: a silent participant turns into compensation. */
@Component
class OverdueOrders {

    private static final int BATCH = 50;

    private final Orders orders;
    private final SettleOrder settle;
    private final Transactions transactions;

    OverdueOrders(Orders orders, SettleOrder settle, Transactions transactions) {
        this.orders = orders;
        this.settle = settle;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${jangteo.order.sweep:1s}")
    void cancelOverdue() {
        List<String> overdue = transactions.read(() -> orders.overdue(BATCH));
        for (String id : overdue) {
            transactions.write(() -> settle.on(id, OrderMessage.DEADLINE_PASSED, null));
        }
    }
}
