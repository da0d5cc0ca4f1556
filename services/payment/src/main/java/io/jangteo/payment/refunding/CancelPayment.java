package io.jangteo.payment.refunding;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentMessage;
import io.jangteo.payment.domain.PaymentMethods;
import io.jangteo.payment.domain.Payments;
import io.jangteo.payment.moving.PaymentMoves;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * An order was cancelled: charges nothing if nothing was begun, owes the money back if it was taken, and leaves a note
 * where the charge is in flight. An order that is not known yet gets a cancelled payment, so that it is never charged.
 */
@Component
public class CancelPayment {

    private static final Logger log = LoggerFactory.getLogger(CancelPayment.class);

    private final Payments payments;
    private final PaymentMethods methods;
    private final PaymentMoves moves;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    CancelPayment(Payments payments, PaymentMethods methods, PaymentMoves moves, Clock clock) {
        this.payments = payments;
        this.methods = methods;
        this.moves = moves;
        this.clock = clock;
    }

    /** Belongs into a transaction. */
    public void orderCancelled(String orderId, String buyerId) {
        Optional<Payment> known = payments.lock(orderId);
        if (known.isEmpty() && payments.insert(neverDue(orderId, buyerId), null)) {
            methods.erase(orderId);
            log.atInfo()
                    .addKeyValue("jangteo.order.id", orderId)
                    .log("Payment is CANCELLED before its order was placed");
            return;
        }
        Payment payment = known.or(() -> payments.lock(orderId)).orElseThrow();
        moves.apply(payment, payment.cancellation());
    }

    private Payment neverDue(String orderId, String buyerId) {
        return Payment.first(
                ids.generate().toString(),
                PaymentMessage.ORDER_CANCELLED,
                orderId,
                buyerId,
                null,
                0,
                null,
                clock.instant());
    }
}
