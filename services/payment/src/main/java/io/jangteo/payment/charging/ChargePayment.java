package io.jangteo.payment.charging;

import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.GatewayFault;
import io.jangteo.payment.domain.Outcome;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentGateway;
import io.jangteo.payment.domain.PaymentGateway.Authorized;
import io.jangteo.payment.domain.PaymentGateway.Captured;
import io.jangteo.payment.domain.PaymentGateway.Declined;
import io.jangteo.payment.domain.PaymentGateway.NotFound;
import io.jangteo.payment.domain.PaymentGateway.Voided;
import io.jangteo.payment.keeping.KeptMethods;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One try to settle a charge with the gateway. The first try takes the money; a later one first asks what became of the
 * ones before. When the tries are used up, or the order was cancelled meanwhile, what is not captured is voided.
 */
@Component
class ChargePayment {

    private final PaymentGateway gateway;
    private final KeptMethods methods;
    private final Pauses pauses;

    ChargePayment(PaymentGateway gateway, KeptMethods methods, Pauses pauses) {
        this.gateway = gateway;
        this.methods = methods;
        this.pauses = pauses;
    }

    Outcome charge(Payment payment) {
        try {
            return payment.tries() == 1 ? authorize(payment) : resume(payment);
        } catch (GatewayFault fault) {
            return new Outcome.Unanswered(pauses.after(payment.tries()), fault);
        }
    }

    private Outcome resume(Payment payment) {
        boolean mayCharge = !payment.refundWanted() && pauses.mayCharge(payment.tries());
        return switch (gateway.find(payment.chargeKey())) {
            case Captured _ -> new Outcome.Charged();
            case Declined declined -> new Outcome.Refused(declined.reason());
            case Voided _ -> new Outcome.Refused(DeclineReason.GATEWAY_UNAVAILABLE);
            case Authorized _ -> mayCharge ? capture(payment) : giveUp(payment, DeclineReason.GATEWAY_UNAVAILABLE);
            case NotFound _ -> mayCharge ? authorize(payment) : giveUp(payment, DeclineReason.GATEWAY_UNAVAILABLE);
        };
    }

    private Outcome authorize(Payment payment) {
        Optional<String> token = methods.tokenOf(payment.orderId());
        if (token.isEmpty()) {
            return giveUp(payment, DeclineReason.PAYMENT_METHOD_MISSING);
        }
        return switch (gateway.authorize(payment.chargeKey(), payment.orderId(), payment.total(), token.get())) {
            case Authorized _ -> capture(payment);
            case Declined declined -> new Outcome.Refused(declined.reason());
            case Voided _ -> new Outcome.Refused(DeclineReason.GATEWAY_UNAVAILABLE);
        };
    }

    private Outcome capture(Payment payment) {
        return switch (gateway.capture(payment.chargeKey(), payment.captureKey())) {
            case Captured _ -> new Outcome.Charged();
            case Declined declined -> new Outcome.Refused(declined.reason());
            case Voided _ -> new Outcome.Refused(DeclineReason.GATEWAY_UNAVAILABLE);
        };
    }

    private Outcome giveUp(Payment payment, DeclineReason reason) {
        return switch (gateway.voidCharge(payment.chargeKey(), payment.orderId())) {
            case Voided _ -> new Outcome.Refused(reason);
            case Captured _ -> new Outcome.Charged();
        };
    }
}
