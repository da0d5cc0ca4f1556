package io.jangteo.payment.refunding;

import io.jangteo.payment.domain.GatewayFault;
import io.jangteo.payment.domain.GatewaySilent;
import io.jangteo.payment.domain.Outcome;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentGateway;
import io.jangteo.payment.domain.PaymentGateway.RefundRefused;
import io.jangteo.payment.domain.PaymentGateway.Refunded;
import io.jangteo.payment.domain.Refunds;
import io.jangteo.payment.domain.Refunds.Cause;
import io.jangteo.payment.domain.Refunds.Refund;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One try to give back what is owed. The money stays owed until the gateway has said that it went back. */
@Component
public class RefundPayment {

    private static final Logger log = LoggerFactory.getLogger(RefundPayment.class);

    private final PaymentGateway gateway;
    private final Refunds refunds;

    RefundPayment(PaymentGateway gateway, Refunds refunds) {
        this.gateway = gateway;
        this.refunds = refunds;
    }

    /** @param pause until the next try, should this one bring no answer */
    public Outcome refund(Payment payment, Duration pause) {
        Refund owed = refunds.find(payment.orderId(), Cause.ORDER_CANCELLED);
        try {
            return switch (gateway.refund(payment.chargeKey(), owed.id(), owed.amount())) {
                case Refunded _ -> new Outcome.Refunded();
                case RefundRefused refused -> {
                    log.error("The gateway refuses the refund {}: {}", owed.id(), refused.reason());
                    yield new Outcome.RefundUnanswered(pause, new GatewaySilent(refused.reason(), null));
                }
            };
        } catch (GatewayFault fault) {
            return new Outcome.RefundUnanswered(pause, fault);
        }
    }
}
