package io.jangteo.payment.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.type.Money;
import io.jangteo.contracts.order.v1.OrderCancelled;
import io.jangteo.contracts.order.v1.OrderPlaced;
import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentStatus;
import io.jangteo.platform.messaging.inbox.PoisonMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrderEventsIT extends PaymentOnRealDatabase {

    @Autowired
    private OrderEvents events;

    @Test
    void chargesExactlyTheTotalOfAnOrderInDollars() {
        String order = orderWith("tok_succeeds");
        transactions.write(() -> events.placed(placed(order, dollars(1_999, 990_000_000))));

        eventually(order, PaymentStatus.CAPTURED);
        assertThat(netCaptured(order)).isEqualTo(199_999);
        assertThat(jdbc.sql("SELECT payload FROM outbox WHERE aggregateid = ?")
                        .param(order)
                        .query(String.class)
                        .single())
                .contains("\"currencyCode\":\"USD\"", "\"units\":\"1999\"", "\"nanos\":990000000", order);
    }

    @Test
    void cancelsAnOrderThatIsNotKnownYet() {
        String order = newOrder();
        transactions.write(() -> events.cancelled(
                OrderCancelled.newBuilder().setOrderId(order).setBuyerId(BUYER).build()));

        assertThat(payments.find(order).map(Payment::status)).contains(PaymentStatus.CANCELLED);
    }

    @Test
    void parksAnOrderWhoseTotalCannotBeCharged() {
        String order = newOrder();
        Money euros = Money.newBuilder().setCurrencyCode("EUR").setUnits(5).build();

        for (Money total : new Money[] {euros, dollars(1, 1), dollars(0, 0), dollars(-1, 0)}) {
            assertThatThrownBy(() -> transactions.write(() -> events.placed(placed(order, total))))
                    .isInstanceOf(PoisonMessage.class);
        }
        assertThat(payments.find(order)).isEmpty();
    }

    private static OrderPlaced placed(String order, Money total) {
        return OrderPlaced.newBuilder()
                .setOrderId(order)
                .setBuyerId(BUYER)
                .setTotal(total)
                .build();
    }

    private static Money dollars(long units, int nanos) {
        return Money.newBuilder()
                .setCurrencyCode("USD")
                .setUnits(units)
                .setNanos(nanos)
                .build();
    }
}
