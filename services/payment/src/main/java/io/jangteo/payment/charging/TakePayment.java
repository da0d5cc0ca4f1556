package io.jangteo.payment.charging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.jangteo.payment.domain.Money;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentMessage;
import io.jangteo.payment.domain.Payments;
import io.jangteo.payment.moving.PaymentMoves;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** An order was placed: stores its payment as due and has it charged as soon as that is committed. */
@Component
public class TakePayment {

    private static final Logger log = LoggerFactory.getLogger(TakePayment.class);

    private final Payments payments;
    private final PaymentMoves moves;
    private final PaymentWorkers workers;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    TakePayment(Payments payments, PaymentMoves moves, PaymentWorkers workers, Clock clock) {
        this.payments = payments;
        this.moves = moves;
        this.workers = workers;
        this.clock = clock;
    }

    /** Belongs into a transaction. */
    public void orderPlaced(String orderId, String buyerId, Money total, @Nullable String traceparent) {
        boolean now = workers.room() > 0;
        Payment due = due(orderId, buyerId, total, now ? 1 : 0, traceparent);
        if (!payments.insert(due, now ? workers.lease() : null)) {
            moves.apply(payments.lock(orderId).orElseThrow(), PaymentMessage.ORDER_PLACED);
            return;
        }
        log.atInfo()
                .addKeyValue("jangteo.order.id", orderId)
                .addKeyValue("jangteo.payment.id", due.id())
                .log("Payment is DUE");
        if (now) {
            chargeAfterCommit(due);
        }
    }

    private void chargeAfterCommit(Payment due) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                workers.settle(due);
            }
        });
    }

    private Payment due(String orderId, String buyerId, Money total, int tries, @Nullable String traceparent) {
        return Payment.first(
                ids.generate().toString(),
                PaymentMessage.ORDER_PLACED,
                orderId,
                buyerId,
                total,
                tries,
                traceparent,
                clock.instant());
    }
}
