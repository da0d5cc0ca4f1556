package io.jangteo.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.GatewaySilent;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.domain.PaymentGateway.Authorized;
import io.jangteo.payment.domain.PaymentGateway.Captured;
import io.jangteo.payment.domain.PaymentGateway.Declined;
import io.jangteo.payment.domain.PaymentGateway.NotFound;
import io.jangteo.payment.domain.PaymentGateway.RefundRefused;
import io.jangteo.payment.domain.PaymentGateway.Refunded;
import io.jangteo.payment.domain.PaymentGateway.Voided;
import org.junit.jupiter.api.Test;

class SimulatedGatewayIT extends PaymentOnRealDatabase {

    private final String order = newOrder();
    private final String key = order + ":authorize";

    @Test
    void answersARepeatedKeyAsTheFirstTime() {
        assertThat(gateway.authorize(key, order, TOTAL, "tok_declined"))
                .isEqualTo(new Declined(DeclineReason.CARD_DECLINED));
        assertThat(gateway.authorize(key, order, TOTAL, "tok_succeeds"))
                .isEqualTo(new Declined(DeclineReason.CARD_DECLINED));
        assertThat(charges(order)).isEqualTo(1);
    }

    @Test
    void capturesOnceUnderOneKey() {
        gateway.authorize(key, order, TOTAL, "tok_succeeds");

        assertThat(gateway.capture(key, order + ":capture")).isEqualTo(new Captured());
        assertThat(gateway.capture(key, order + ":capture")).isEqualTo(new Captured());
        assertThat(netCaptured(order)).isEqualTo(TOTAL.minorUnits());
    }

    @Test
    void countsASecondChargeUnderAnotherKeyAsOne() {
        gateway.authorize(key, order, TOTAL, "tok_succeeds");
        gateway.capture(key, "a");
        gateway.authorize(key + "2", order, TOTAL, "tok_succeeds");
        gateway.capture(key + "2", "b");

        assertThat(captures(order)).isEqualTo(2);
        assertThat(netCaptured(order)).isEqualTo(2 * TOTAL.minorUnits());
    }

    @Test
    void writesTheCaptureBeforeItsAnswerIsLost() {
        gateway.authorize(key, order, TOTAL, "tok_answer_lost");

        assertThatThrownBy(() -> gateway.capture(key, order + ":capture")).isInstanceOf(GatewaySilent.class);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(gateway.find(key)).isEqualTo(new Captured());
        assertThat(gateway.capture(key, order + ":capture")).isEqualTo(new Captured());
    }

    @Test
    void refusesALateChargeOfAKeyThatWasVoidedUnseen() {
        assertThat(gateway.find(key)).isEqualTo(new NotFound());
        assertThat(gateway.voidCharge(key, order)).isEqualTo(new Voided());

        assertThat(gateway.authorize(key, order, TOTAL, "tok_succeeds")).isEqualTo(new Voided());
        assertThat(gateway.capture(key, order + ":capture")).isEqualTo(new Voided());
        assertThat(gateway.find(key)).isEqualTo(new Voided());
        assertThat(netCaptured(order)).isZero();
    }

    @Test
    void voidsWhatIsAuthorizedButNeverWhatIsCaptured() {
        gateway.authorize(key, order, TOTAL, "tok_succeeds");
        assertThat(gateway.find(key)).isEqualTo(new Authorized());
        assertThat(gateway.voidCharge(key, order)).isEqualTo(new Voided());

        String other = newOrder();
        gateway.authorize(other + ":authorize", other, TOTAL, "tok_succeeds");
        gateway.capture(other + ":authorize", other + ":capture");
        assertThat(gateway.voidCharge(other + ":authorize", other)).isEqualTo(new Captured());
        assertThat(netCaptured(other)).isEqualTo(TOTAL.minorUnits());
    }

    @Test
    void refundsAtMostWhatWasCapturedAndEachRefundOnce() {
        gateway.authorize(key, order, TOTAL, "tok_succeeds");
        assertThat(gateway.refund(key, "early-" + order, TOTAL)).isInstanceOf(RefundRefused.class);
        gateway.capture(key, order + ":capture");
        var part = new Money(29_000, "KRW");
        var rest = new Money(100_000, "KRW");

        assertThat(gateway.refund(key, "1-" + order, part)).isEqualTo(new Refunded());
        assertThat(gateway.refund(key, "1-" + order, part)).isEqualTo(new Refunded());
        assertThat(gateway.refund(key, "2-" + order, TOTAL)).isInstanceOf(RefundRefused.class);
        assertThat(gateway.refund(key, "3-" + order, rest)).isEqualTo(new Refunded());
        assertThat(netCaptured(order)).isZero();
        assertThat(refunds(order)).isEqualTo(2);
    }

    @Test
    void refusesAKeyThatComesBackWithAnotherAmount() {
        gateway.authorize(key, order, TOTAL, "tok_succeeds");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway.authorize(key, order, new Money(1, "KRW"), "tok_succeeds"));
    }

    @Test
    void decidesByTheTokenAndNeverByTheAmount() {
        assertThat(gateway.knows("tok_succeeds")).isTrue();
        assertThat(gateway.knows("tok_SUCCEEDS")).isFalse();
        assertThat(gateway.knows("")).isFalse();
        assertThat(gateway.authorize(key, order, new Money(1, "USD"), "tok_insufficient_funds"))
                .isEqualTo(new Declined(DeclineReason.INSUFFICIENT_FUNDS));
    }
}
