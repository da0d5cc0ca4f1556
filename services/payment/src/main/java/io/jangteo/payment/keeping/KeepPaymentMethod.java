package io.jangteo.payment.keeping;

import io.jangteo.payment.domain.PaymentGateway;
import io.jangteo.payment.domain.PaymentMethods;
import org.springframework.stereotype.Component;

/** Keeps the payment method of an order that is about to be placed. */
@Component
public class KeepPaymentMethod {

    /** What became of it. */
    public enum Answer {
        /** It is kept, in place of any that was kept before. */
        KEPT,
        /** The gateway knows no such token; nothing was changed. */
        UNKNOWN
    }

    private final PaymentGateway gateway;
    private final PaymentMethods methods;
    private final MethodSeal seal;

    KeepPaymentMethod(PaymentGateway gateway, PaymentMethods methods, MethodSeal seal) {
        this.gateway = gateway;
        this.methods = methods;
        this.seal = seal;
    }

    public Answer keep(String orderId, String token) {
        if (!gateway.knows(token)) {
            return Answer.UNKNOWN;
        }
        methods.keep(orderId, seal.seal(orderId, token));
        return Answer.KEPT;
    }
}
