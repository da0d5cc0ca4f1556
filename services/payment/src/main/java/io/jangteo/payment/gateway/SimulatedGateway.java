package io.jangteo.payment.gateway;

import io.jangteo.payment.PaymentSettings;
import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.GatewaySilent;
import io.jangteo.payment.domain.GatewayUnreachable;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.domain.PaymentGateway;
import io.jangteo.payment.gateway.GatewayLedger.Charge;
import io.jangteo.payment.gateway.GatewayLedger.State;
import io.jangteo.platform.persistence.Transactions;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A gateway that behaves as its test cards say. It writes first and answers, or fails to, afterwards. */
final class SimulatedGateway implements PaymentGateway {

    private final GatewayLedger ledger;
    private final Transactions transactions;
    private final AnswerInTime line;
    private final PaymentSettings.Gateway settings;

    SimulatedGateway(
            GatewayLedger ledger, Transactions transactions, AnswerInTime line, PaymentSettings.Gateway settings) {
        this.ledger = ledger;
        this.transactions = transactions;
        this.line = line;
        this.settings = settings;
    }

    @Override
    public boolean knows(String token) {
        return TestCard.of(token).isPresent();
    }

    @Override
    public Authorization authorize(String chargeKey, String orderId, Money amount, String token) {
        TestCard card =
                TestCard.of(token).orElseThrow(() -> new IllegalArgumentException("No payment method of this gateway"));
        return line.await(() -> {
            if (card == TestCard.DOWN_FOR_A_WHILE && ledger.callWhileDown(chargeKey) <= settings.callsDown()) {
                throw new GatewayUnreachable("The gateway is down");
            }
            DeclineReason refusal = refusalOf(card);
            if (ledger.authorize(chargeKey, orderId, amount, card, refusal)) {
                return refusal == null ? new Authorized() : new Declined(refusal);
            }
            return answered(chargeKey, amount);
        });
    }

    /** A key that was seen before gets its first answer again, unless it was voided since. */
    private Authorization answered(String chargeKey, Money amount) {
        Charge charge = ledger.find(chargeKey).orElseThrow();
        if (charge.amount() != null && !charge.amount().equals(amount)) {
            throw new IllegalArgumentException("The key %s was used for another amount".formatted(chargeKey));
        }
        return switch (charge.state()) {
            case AUTHORIZED, CAPTURED -> new Authorized();
            case REFUSED -> declined(charge);
            case VOIDED -> new Voided();
        };
    }

    @Override
    public Capture capture(String chargeKey, String captureKey) {
        return line.await(() -> {
            boolean first = ledger.capture(chargeKey, captureKey);
            Charge charge = ledger.find(chargeKey)
                    .orElseThrow(() -> new IllegalArgumentException("Nothing was authorized under " + chargeKey));
            if (first) {
                misbehave(charge);
            }
            return switch (charge.state()) {
                case CAPTURED -> new Captured();
                case REFUSED -> declined(charge);
                case VOIDED -> new Voided();
                case AUTHORIZED -> throw new IllegalStateException("What is authorized can be captured: " + chargeKey);
            };
        });
    }

    @Override
    public Voiding voidCharge(String chargeKey, String orderId) {
        return line.await(() -> {
            ledger.voidCharge(chargeKey, orderId);
            boolean captured = ledger.find(chargeKey).orElseThrow().state() == State.CAPTURED;
            return captured ? new Captured() : new Voided();
        });
    }

    @Override
    public Refunding refund(String chargeKey, String refundId, Money amount) {
        Supplier<Refunding> refund = () -> {
            if (ledger.lock(chargeKey).isEmpty()) {
                return new RefundRefused("Nothing was charged under this key");
            }
            if (ledger.isRefunded(refundId) || ledger.refund(chargeKey, refundId, amount)) {
                return new Refunded();
            }
            return new RefundRefused("More would go back than was captured");
        };
        return line.await(() -> transactions.write(refund));
    }

    @Override
    public Finding find(String chargeKey) {
        return line.await(
                () -> ledger.find(chargeKey).map(SimulatedGateway::finding).orElseGet(NotFound::new));
    }

    private static Finding finding(Charge charge) {
        return switch (charge.state()) {
            case AUTHORIZED -> new Authorized();
            case REFUSED -> declined(charge);
            case CAPTURED -> new Captured();
            case VOIDED -> new Voided();
        };
    }

    private static Declined declined(Charge charge) {
        return new Declined(Objects.requireNonNull(charge.refusal(), "A refusal has a reason"));
    }

    private static @Nullable DeclineReason refusalOf(TestCard card) {
        return switch (card) {
            case DECLINED -> DeclineReason.CARD_DECLINED;
            case INSUFFICIENT_FUNDS -> DeclineReason.INSUFFICIENT_FUNDS;
            case SUCCEEDS, ANSWER_LOST, SLOW, DOWN_FOR_A_WHILE -> null;
        };
    }

    private void misbehave(Charge charge) {
        if (charge.card() == TestCard.ANSWER_LOST) {
            throw new GatewaySilent("The answer was lost on its way", null);
        }
        if (charge.card() == TestCard.SLOW) {
            line.dawdle(settings.slowness());
        }
    }
}
