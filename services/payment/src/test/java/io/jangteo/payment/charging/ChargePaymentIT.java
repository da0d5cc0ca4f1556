package io.jangteo.payment.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.GatewayUnreachable;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.domain.Outcome;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentGateway;
import io.jangteo.payment.keeping.KeptMethods;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Single tries against the simulated gateway with some of its calls out of reach. */
class ChargePaymentIT extends PaymentOnRealDatabase {

    @Autowired
    private KeptMethods methods;

    @Autowired
    private Pauses pauses;

    @Test
    void keepsAskingWhileTheGatewayDoesNotAnswerTheVoid() {
        String order = orderWith("tok_succeeds");
        Payment beyondEveryTry = tries(takenByADyingWorker(order), 7);
        var line = new BrokenLine("void");

        assertThat(charge(line, beyondEveryTry)).isInstanceOf(Outcome.Unanswered.class);
        line.broken.clear();
        assertThat(charge(line, beyondEveryTry)).isEqualTo(new Outcome.Refused(DeclineReason.GATEWAY_UNAVAILABLE));
        assertThat(captures(order)).isZero();
    }

    @Test
    void doesNotChargeAgainWhileItCannotAskWhatBecameOfTheLastTry() {
        String order = orderWith("tok_succeeds");
        Payment second = tries(takenByADyingWorker(order), 2);

        assertThat(charge(new BrokenLine("find"), second)).isInstanceOf(Outcome.Unanswered.class);
        assertThat(charges(order)).isZero();
    }

    @Test
    void takesACaptureForChargedEvenAfterEveryTry() {
        String order = orderWith("tok_succeeds");
        Payment payment = takenByADyingWorker(order);
        assertThat(charge(new BrokenLine(), payment)).isEqualTo(new Outcome.Charged());

        assertThat(charge(new BrokenLine(), tries(payment, 9))).isEqualTo(new Outcome.Charged());
        assertThat(captures(order)).isEqualTo(1);
    }

    @Test
    void capturesWhatWasAuthorizedWhenTheCaptureCouldNotBeSent() {
        String order = orderWith("tok_succeeds");
        Payment payment = takenByADyingWorker(order);
        assertThat(charge(new BrokenLine("capture"), payment)).isInstanceOf(Outcome.Unanswered.class);
        assertThat(captures(order)).isZero();

        assertThat(charge(new BrokenLine("authorize"), tries(payment, 2))).isEqualTo(new Outcome.Charged());
        assertThat(captures(order)).isEqualTo(1);
    }

    private Outcome charge(PaymentGateway line, Payment payment) {
        return new ChargePayment(line, methods, pauses).charge(payment);
    }

    private static Payment tries(Payment payment, int tries) {
        Payment later = payment;
        while (later.tries() < tries) {
            later = later.taken();
        }
        return later;
    }

    /** The gateway, some of whose calls never get there. */
    private final class BrokenLine implements PaymentGateway {

        private final Set<String> broken;

        BrokenLine(String... calls) {
            this.broken = new HashSet<>(Set.of(calls));
        }

        @Override
        public boolean knows(String token) {
            return gateway.knows(token);
        }

        @Override
        public Authorization authorize(String chargeKey, String orderId, Money amount, String token) {
            pass("authorize");
            return gateway.authorize(chargeKey, orderId, amount, token);
        }

        @Override
        public Capture capture(String chargeKey, String captureKey) {
            pass("capture");
            return gateway.capture(chargeKey, captureKey);
        }

        @Override
        public Voiding voidCharge(String chargeKey, String orderId) {
            pass("void");
            return gateway.voidCharge(chargeKey, orderId);
        }

        @Override
        public Refunding refund(String chargeKey, String refundId, Money amount) {
            pass("refund");
            return gateway.refund(chargeKey, refundId, amount);
        }

        @Override
        public Finding find(String chargeKey) {
            pass("find");
            return gateway.find(chargeKey);
        }

        private void pass(String call) {
            if (broken.contains(call)) {
                throw new GatewayUnreachable("The line is broken");
            }
        }
    }
}
