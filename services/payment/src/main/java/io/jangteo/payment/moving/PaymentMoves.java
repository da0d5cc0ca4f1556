package io.jangteo.payment.moving;

import io.jangteo.payment.domain.Cell.Absorb;
import io.jangteo.payment.domain.Cell.Effect;
import io.jangteo.payment.domain.Cell.Impossible;
import io.jangteo.payment.domain.Cell.Move;
import io.jangteo.payment.domain.DeclineReason;
import io.jangteo.payment.domain.Outcome;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentEvents;
import io.jangteo.payment.domain.PaymentMessage;
import io.jangteo.payment.domain.PaymentMethods;
import io.jangteo.payment.domain.PaymentTable;
import io.jangteo.payment.domain.Payments;
import io.jangteo.payment.domain.Refunds;
import io.jangteo.payment.domain.Refunds.Cause;
import io.jangteo.platform.persistence.Transactions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Applies messages to payments as the table says. */
@Component
public class PaymentMoves {

    private static final Logger log = LoggerFactory.getLogger(PaymentMoves.class);

    private final Transactions transactions;
    private final Payments payments;
    private final PaymentMethods methods;
    private final Refunds refunds;
    private final PaymentEvents events;

    public PaymentMoves(
            Transactions transactions,
            Payments payments,
            PaymentMethods methods,
            Refunds refunds,
            PaymentEvents events) {
        this.transactions = transactions;
        this.payments = payments;
        this.methods = methods;
        this.refunds = refunds;
        this.events = events;
    }

    /**
     * Writes down what the gateway said. Usually nobody has touched the payment since its worker took it, and one update
     * does; else the row is read again under its lock. A definite answer counts whoever brings it, since the gateway gives
     * everybody the same; silence counts only from the worker that still has the payment.
     */
    public void record(Payment taken, Outcome outcome) {
        transactions.write(() -> {
            if (!apply(taken, outcome)) {
                Payment now = payments.lock(taken.orderId()).orElseThrow();
                if (now.tries() != taken.tries() && isSilence(outcome)) {
                    log(now, "is with another worker, which will ask the gateway again");
                } else {
                    apply(now, outcome);
                }
            }
        });
    }

    /** Applies a message to a payment that this transaction has locked. */
    public void apply(Payment locked, PaymentMessage message) {
        apply(locked, message, null, Duration.ZERO);
    }

    private boolean apply(Payment payment, Outcome outcome) {
        DeclineReason reason = outcome instanceof Outcome.Refused refused ? refused.reason() : null;
        Duration pause = switch (outcome) {
            case Outcome.Unanswered unanswered -> unanswered.pause();
            case Outcome.RefundUnanswered unanswered -> unanswered.pause();
            case Outcome.Charged _, Outcome.Refused _, Outcome.Refunded _ -> Duration.ZERO;
        };
        return apply(payment, outcome.messageTo(payment), reason, pause);
    }

    private boolean apply(Payment payment, PaymentMessage message, @Nullable DeclineReason reason, Duration pause) {
        return switch (PaymentTable.on(payment.status(), message)) {
            case Move move -> move(payment, move, reason, pause);
            case Absorb absorb -> {
                log(payment, "%s changes nothing: %s".formatted(message, absorb.reason()));
                yield true;
            }
            case Impossible impossible ->
                throw new IllegalStateException("%s of a payment that is %s cannot be: %s"
                        .formatted(message, payment.status(), impossible.reason()));
        };
    }

    private boolean move(Payment payment, Move move, @Nullable DeclineReason reason, Duration pause) {
        if (move.effect() == Effect.WANT_REFUND) {
            log(payment, "is in flight while its order is cancelled: a refund is wanted");
            return payments.wantRefund(payment);
        }
        Payment next = payment.moved(move.to(), move.effect() == Effect.TELL_DECLINED ? reason : null);
        if (!payments.update(next, pause)) {
            return false;
        }
        if (payment.status().isOpen() && !next.status().isOpen()) {
            methods.erase(next.orderId());
        }
        follow(move.effect(), next);
        log(next, "is " + next.status() + (next.declineReason() == null ? "" : " (" + next.declineReason() + ")"));
        return true;
    }

    private void follow(Effect effect, Payment payment) {
        switch (effect) {
            case NOTHING, WANT_REFUND -> {}
            case OWE_REFUND -> refunds.owe(payment, Cause.ORDER_CANCELLED, payment.total());
            case TELL_CAPTURED -> events.captured(payment);
            case TELL_DECLINED -> events.declined(payment);
            case TELL_REFUNDED -> {
                refunds.done(payment.orderId(), Cause.ORDER_CANCELLED);
                events.refunded(payment);
            }
        }
    }

    private static boolean isSilence(Outcome outcome) {
        return outcome instanceof Outcome.Unanswered || outcome instanceof Outcome.RefundUnanswered;
    }

    private static void log(Payment payment, String what) {
        log.atInfo()
                .addKeyValue("jangteo.order.id", payment.orderId())
                .addKeyValue("jangteo.payment.id", payment.id())
                .log("Payment {}", what);
    }
}
