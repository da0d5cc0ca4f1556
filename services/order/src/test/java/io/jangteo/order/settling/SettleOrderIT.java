package io.jangteo.order.settling;

import static io.jangteo.order.FakeParticipants.MUG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.order.OrderFixture;
import io.jangteo.order.domain.CancelReason;
import io.jangteo.order.domain.Money;
import io.jangteo.order.domain.Order;
import io.jangteo.order.domain.OrderLine;
import io.jangteo.order.domain.OrderMessage;
import io.jangteo.order.domain.OrderStatus;
import io.jangteo.order.placing.OrderRequest.Line;
import io.jangteo.order.placing.Outcome;
import io.jangteo.platform.messaging.inbox.PoisonMessage;
import io.jangteo.platform.persistence.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettleOrderIT extends OrderFixture {

    @Autowired
    private SettleOrder settle;

    @Autowired
    private PaymentNews payment;

    @Autowired
    private CancelOrder cancel;

    @Autowired
    private OverdueOrders overdue;

    @Autowired
    private Transactions transactions;

    @Test
    void confirmsAPaidOrderAndSaysSo() {
        String id = aPlacedOrder();

        transactions.write(() -> payment.captured(id, new Money("KRW", 12_000)));

        assertThat(order(id).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(eventsOf(id)).endsWith("jangteo.order.v1.OrderConfirmed");
        assertThat(orders.steps(id, 1)).extracting("name").containsExactly("PAYMENT_CAPTURED");
    }

    @Test
    void saysWhatWasBoughtInAConfirmedOrder() {
        String id = aPlacedOrder();
        OrderLine line = order(id).lines().getFirst();

        transactions.write(() -> payment.captured(id, new Money("KRW", 12_000)));

        assertThat(jdbc.sql("SELECT payload FROM outbox WHERE aggregateid = ? AND type LIKE '%OrderConfirmed'")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("\"lines\":[{\"sku\":\"%s\",\"productId\":\"%s\",\"quantity\":%d}]"
                        .formatted(line.sku(), line.productId(), line.quantity()));
    }

    @Test
    void saysNothingOfAMoveThatWasNotCommitted() {
        String id = aPlacedOrder();
        announcements.beforeCommit = () -> {
            throw new IllegalStateException("killed before the commit");
        };

        assertThatThrownBy(() -> transactions.write(() -> payment.captured(id, new Money("KRW", 12_000))))
                .hasMessageContaining("killed");
        assertThatThrownBy(() -> transactions.write(() -> payment.declined(id, "CARD_DECLINED")))
                .hasMessageContaining("killed");

        assertThat(order(id).status()).isEqualTo(OrderStatus.PENDING);
        assertThat(orders.steps(id, 1)).isEmpty();
        assertThat(eventsOf(id)).containsExactly("jangteo.order.v1.OrderPlaced");

        announcements.beforeCommit = () -> {};
        transactions.write(() -> payment.captured(id, new Money("KRW", 12_000)));
        assertThat(order(id).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(eventsOf(id)).containsExactly("jangteo.order.v1.OrderPlaced", "jangteo.order.v1.OrderConfirmed");
    }

    @Test
    void refusesACaptureOfAnotherAmount() {
        String id = aPlacedOrder();

        assertThatThrownBy(() -> transactions.write(() -> payment.captured(id, new Money("KRW", 11_999))))
                .isInstanceOf(PoisonMessage.class);
        assertThat(order(id).status()).isEqualTo(OrderStatus.PENDING);
    }

    @Test
    void cancelsTheOrderWhenTheCardIsDeclined() {
        String id = aPlacedOrder();

        transactions.write(() -> payment.declined(id, "CARD_DECLINED"));

        assertThat(order(id).cancelReason()).isEqualTo(CancelReason.PAYMENT_DECLINED);
        assertThat(eventsOf(id)).endsWith("jangteo.order.v1.OrderCancelled");
    }

    @Test
    void cancelsAConfirmedOrderWhoseStockIsGone() {
        String id = aPlacedOrder();
        transactions.write(() -> payment.captured(id, new Money("KRW", 12_000)));

        transactions.write(() -> settle.on(id, OrderMessage.STOCK_COMMIT_REFUSED, MUG));

        assertThat(order(id).cancelReason()).isEqualTo(CancelReason.OUT_OF_STOCK);
    }

    @Test
    void neverRevivesACancelledOrderByALatePayment() {
        String id = aPlacedOrder();
        cancel.cancel(id, order(id).buyerId());

        transactions.write(() -> payment.captured(id, new Money("KRW", 12_000)));

        assertThat(order(id).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(eventsOf(id)).doesNotContain("jangteo.order.v1.OrderConfirmed");
    }

    @Test
    void cancelsAnOrderThatNobodyPaidInTime() {
        String id = aPlacedOrder();
        jdbc.sql("UPDATE orders SET deadline = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE id = ?")
                .param(id)
                .update();

        overdue.cancelOverdue();

        assertThat(order(id).cancelReason()).isEqualTo(CancelReason.TIMED_OUT);
    }

    @Test
    void cancelsOnceForACustomerWhoAsksTwiceAndNeverForAnother() {
        String id = aPlacedOrder();

        assertThat(cancel.cancel(id, "01990000-0000-7000-8000-00000000beef")).isFalse();
        assertThat(cancel.cancel(id, order(id).buyerId())).isTrue();
        assertThat(cancel.cancel(id, order(id).buyerId())).isTrue();

        assertThat(eventsOf(id)).containsExactly("jangteo.order.v1.OrderPlaced", "jangteo.order.v1.OrderCancelled");
        assertThat(orders.steps(id, 0)).extracting("name").containsExactly("PLACED", "CUSTOMER_CANCELS");
    }

    @Test
    void parksAMessageThatContradictsTheOrder() {
        String id = aPlacedOrder();

        assertThatThrownBy(() -> transactions.write(() -> settle.on(id, OrderMessage.STOCK_COMMITTED, null)))
                .isInstanceOf(PoisonMessage.class)
                .hasMessageContaining(id);
        assertThatThrownBy(() -> transactions.write(
                        () -> settle.on("01990000-0000-7000-8000-00000000dead", OrderMessage.PAYMENT_CAPTURED, null)))
                .isInstanceOf(PoisonMessage.class);
    }

    private String aPlacedOrder() {
        return place.place(anOrder(aKey(), 12_000, new Line(MUG, 1))) instanceof Outcome.Placed placed
                ? placed.orderId()
                : null;
    }

    private Order order(String id) {
        return orders.find(id).orElseThrow();
    }
}
