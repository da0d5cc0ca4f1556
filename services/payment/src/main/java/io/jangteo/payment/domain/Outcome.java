package io.jangteo.payment.domain;

import java.time.Duration;

/** What came of asking the gateway. */
public sealed interface Outcome {

    /** What this means to a payment. */
    PaymentMessage messageTo(Payment payment);

    /** The total was taken. */
    record Charged() implements Outcome {
        @Override
        public PaymentMessage messageTo(Payment payment) {
            return payment.refundWanted() ? PaymentMessage.CHARGED_AFTER_CANCEL : PaymentMessage.CHARGED;
        }
    }

    /** Nothing was taken, and nothing will be. */
    record Refused(DeclineReason reason) implements Outcome {
        @Override
        public PaymentMessage messageTo(Payment payment) {
            return payment.refundWanted() ? PaymentMessage.REFUSED_AFTER_CANCEL : PaymentMessage.REFUSED;
        }
    }

    /** Nobody knows yet whether the total was taken. */
    record Unanswered(Duration pause, GatewayFault fault) implements Outcome {
        @Override
        public PaymentMessage messageTo(Payment payment) {
            return PaymentMessage.NO_ANSWER;
        }
    }

    /** The total went back. */
    record Refunded() implements Outcome {
        @Override
        public PaymentMessage messageTo(Payment payment) {
            return PaymentMessage.REFUND_DONE;
        }
    }

    /** Nobody knows yet whether the total went back. */
    record RefundUnanswered(Duration pause, GatewayFault fault) implements Outcome {
        @Override
        public PaymentMessage messageTo(Payment payment) {
            return PaymentMessage.REFUND_NO_ANSWER;
        }
    }
}
