package io.jangteo.payment.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentGateway.Voided;
import io.jangteo.payment.domain.PaymentStatus;
import org.junit.jupiter.api.Test;

class ChargingIT extends PaymentOnRealDatabase {

    @Test
    void chargesAGoodCardOnceAndTellsSo() {
        String order = orderWith("tok_succeeds");
        placed(order);

        eventually(order, PaymentStatus.CAPTURED);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(netCaptured(order)).isEqualTo(TOTAL.minorUnits());
        assertThat(told(order)).containsExactly("PaymentCaptured");
        assertThat(isMethodKept(order)).isFalse();
    }

    @Test
    void declinesACardThatIsRefusedAtOnce() {
        String order = orderWith("tok_declined");
        placed(order);

        eventually(order, PaymentStatus.DECLINED);
        assertThat(declineReason(order)).isEqualTo(DeclineReason.CARD_DECLINED);
        assertThat(tries(order)).isEqualTo(1);
        assertThat(netCaptured(order)).isZero();
        assertThat(told(order)).containsExactly("PaymentDeclined");
        assertThat(isMethodKept(order)).isFalse();
    }

    @Test
    void declinesACardWithoutMoneyForThatReason() {
        String order = orderWith("tok_insufficient_funds");
        placed(order);

        eventually(order, PaymentStatus.DECLINED);
        assertThat(declineReason(order)).isEqualTo(DeclineReason.INSUFFICIENT_FUNDS);
        assertThat(payload(order)).contains("DECLINE_REASON_INSUFFICIENT_FUNDS");
    }

    @Test
    void chargesOnceWhenTheAnswerIsLost() {
        String order = orderWith("tok_answer_lost");
        placed(order);

        eventually(order, PaymentStatus.CAPTURED);
        assertThat(tries(order)).isGreaterThan(1);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(charges(order)).isEqualTo(1);
        assertThat(told(order)).containsExactly("PaymentCaptured");
    }

    @Test
    void takesALateAnswerForUnknownAndThenForCaptured() {
        String order = orderWith("tok_slow");
        placed(order);

        eventually(order, PaymentStatus.CAPTURED);
        assertThat(tries(order)).isGreaterThan(1);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(told(order)).containsExactly("PaymentCaptured");
    }

    @Test
    void triesAgainWhileTheGatewayIsDown() {
        String order = orderWith("tok_down_for_a_while");
        placed(order);

        eventually(order, PaymentStatus.CAPTURED);
        assertThat(tries(order)).isEqualTo(3);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(charges(order)).isEqualTo(1);
    }

    @Test
    void voidsAndDeclinesWhenTheGatewayStaysDownThroughEveryTry() {
        String order = orderWith("tok_down_for_a_while");
        GATEWAY.sql("INSERT INTO outage (idempotency_key, calls) VALUES (?, -1000)")
                .param(order + ":authorize")
                .update();
        placed(order);

        eventually(order, PaymentStatus.DECLINED);
        assertThat(declineReason(order)).isEqualTo(DeclineReason.GATEWAY_UNAVAILABLE);
        assertThat(tries(order)).isEqualTo(5);
        assertThat(told(order)).containsExactly("PaymentDeclined");
        assertThat(gateway.authorize(order + ":authorize", order, TOTAL, "tok_succeeds"))
                .isEqualTo(new Voided());
        assertThat(netCaptured(order)).isZero();
    }

    @Test
    void declinesAnOrderWhosePaymentMethodWasNeverKept() {
        String order = newOrder();
        placed(order);

        eventually(order, PaymentStatus.DECLINED);
        assertThat(declineReason(order)).isEqualTo(DeclineReason.PAYMENT_METHOD_MISSING);
        assertThat(payload(order)).contains("DECLINE_REASON_PAYMENT_METHOD_MISSING");
        assertThat(netCaptured(order)).isZero();
    }

    @Test
    void chargesOnceWhenTheOrderIsToldTwice() {
        String order = orderWith("tok_succeeds");
        placed(order);
        placed(order);
        eventually(order, PaymentStatus.CAPTURED);
        placed(order);

        assertThat(captures(order)).isEqualTo(1);
        assertThat(told(order)).containsExactly("PaymentCaptured");
        assertThat(payments.find(order).map(Payment::status)).contains(PaymentStatus.CAPTURED);
    }

    private int tries(String order) {
        return payments.find(order).orElseThrow().tries();
    }

    private DeclineReason declineReason(String order) {
        return payments.find(order).orElseThrow().declineReason();
    }

    private String payload(String order) {
        return jdbc.sql("SELECT payload FROM outbox WHERE aggregateid = ?")
                .param(order)
                .query(String.class)
                .single();
    }
}
