package io.jangteo.payment.refunding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentStatus;
import io.jangteo.payment.domain.Refunds;
import io.jangteo.payment.domain.Refunds.Cause;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefundingIT extends PaymentOnRealDatabase {

    @Autowired
    private Refunds refunds;

    @Test
    void chargesNothingWhenTheCancellationOvertakesTheOrder() {
        String order = orderWith("tok_succeeds");
        cancelled(order);
        placed(order);

        assertThat(payments.find(order).map(Payment::status)).contains(PaymentStatus.CANCELLED);
        assertThat(charges(order)).isZero();
        assertThat(told(order)).isEmpty();
        assertThat(isMethodKept(order)).isFalse();
    }

    @Test
    void chargesNothingWhenNobodyHadBegun() {
        String order = orderWith("tok_succeeds");
        transactions.write(() -> {
            payments.insert(due(order, 0), null);
            cancel.orderCancelled(order, BUYER);
        });

        assertThat(payments.find(order).map(Payment::status)).contains(PaymentStatus.CANCELLED);
        assertThat(charges(order)).isZero();
        assertThat(isMethodKept(order)).isFalse();
    }

    @Test
    void refundsOnceWhatWasTakenWhileTheOrderWasBeingCancelled() {
        String order = orderWith("tok_succeeds");
        Payment taken = takenByADyingWorker(order);
        gateway.authorize(taken.chargeKey(), order, TOTAL, "tok_succeeds");
        gateway.capture(taken.chargeKey(), taken.captureKey());
        cancelled(order);
        leaseEnds(order);

        eventually(order, PaymentStatus.REFUNDED);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(refunds(order)).isEqualTo(1);
        assertThat(netCaptured(order)).isZero();
        assertThat(told(order)).containsExactly("PaymentRefunded");
        assertThat(isMethodKept(order)).isFalse();
    }

    @Test
    void refundsASlowChargeThatIsCancelledBeforeItsAnswerComes() {
        String order = orderWith("tok_slow");
        placed(order);
        await().until(() -> captures(order) == 1);
        cancelled(order);

        eventually(order, PaymentStatus.REFUNDED);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(refunds(order)).isEqualTo(1);
        assertThat(netCaptured(order)).isZero();
    }

    @Test
    void voidsWhatWasOnlyAuthorizedWhenTheOrderWasCancelled() {
        String order = orderWith("tok_succeeds");
        Payment taken = takenByADyingWorker(order);
        gateway.authorize(taken.chargeKey(), order, TOTAL, "tok_succeeds");
        cancelled(order);
        leaseEnds(order);

        eventually(order, PaymentStatus.CANCELLED);
        assertThat(captures(order)).isZero();
        assertThat(told(order)).isEmpty();
    }

    @Test
    void refundsNothingWhenTheCardWasRefusedMeanwhile() {
        String order = orderWith("tok_declined");
        Payment taken = takenByADyingWorker(order);
        gateway.authorize(taken.chargeKey(), order, TOTAL, "tok_declined");
        cancelled(order);
        leaseEnds(order);

        eventually(order, PaymentStatus.CANCELLED);
        assertThat(refunds(order)).isZero();
        assertThat(told(order)).isEmpty();
    }

    @Test
    void refundsACapturedPaymentOnceHoweverOftenItIsCancelled() {
        String order = orderWith("tok_succeeds");
        placed(order);
        eventually(order, PaymentStatus.CAPTURED);
        cancelled(order);
        cancelled(order);

        eventually(order, PaymentStatus.REFUNDED);
        cancelled(order);
        assertThat(refunds(order)).isEqualTo(1);
        assertThat(netCaptured(order)).isZero();
        assertThat(told(order)).containsExactly("PaymentCaptured", "PaymentRefunded");
    }

    @Test
    void repeatsARefundThatAKilledProcessMadeWithoutEffect() {
        String order = orderWith("tok_succeeds");
        Payment taken = takenByADyingWorker(order);
        gateway.authorize(taken.chargeKey(), order, TOTAL, "tok_succeeds");
        gateway.capture(taken.chargeKey(), taken.captureKey());
        cancelled(order);
        transactions.write(() -> refunds.owe(taken, Cause.ORDER_CANCELLED, TOTAL));
        gateway.refund(
                taken.chargeKey(), refunds.find(order, Cause.ORDER_CANCELLED).id(), TOTAL);
        jdbc.sql(
                        "UPDATE payment SET status = 'REFUND_DUE', tries = 0, version = version + 1, try_at = UTC_TIMESTAMP(6) WHERE order_id = ?")
                .param(order)
                .update();

        eventually(order, PaymentStatus.REFUNDED);
        assertThat(refunds(order)).isEqualTo(1);
        assertThat(netCaptured(order)).isZero();
    }

    @Test
    void neverOwesMoreThanWasCaptured() {
        String order = orderWith("tok_succeeds");
        placed(order);
        eventually(order, PaymentStatus.CAPTURED);
        Payment captured = payments.find(order).orElseThrow();
        var more = new Money(TOTAL.minorUnits() + 1, "KRW");

        assertThatThrownBy(() -> transactions.write(() -> refunds.owe(captured, Cause.ORDER_CANCELLED, more)))
                .hasMessageContaining("exceed");
    }
}
