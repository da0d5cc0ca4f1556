package io.jangteo.payment.charging;

import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.Payments;
import io.jangteo.platform.persistence.Transactions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes the payments that nobody has: those that waited out a pause, those that found no room, owed refunds, and those of
 * a process that died.
 */
@Component
final class DuePayments {

    private static final Logger log = LoggerFactory.getLogger(DuePayments.class);

    private final Payments payments;
    private final Transactions transactions;
    private final PaymentWorkers workers;

    DuePayments(Payments payments, Transactions transactions, PaymentWorkers workers) {
        this.payments = payments;
        this.transactions = transactions;
        this.workers = workers;
    }

    @Scheduled(fixedDelayString = "${jangteo.payment.poll-interval}")
    void take() {
        int room = workers.room();
        if (room == 0) {
            return;
        }
        try {
            List<Payment> taken = transactions.write(() -> payments.take(workers.lease(), room));
            taken.forEach(workers::settle);
        } catch (DataAccessException e) {
            log.warn("Due payments cannot be looked for now, but soon again: {}", e.toString());
        }
    }
}
