package io.jangteo.payment.charging;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.domain.Lease;
import io.jangteo.payment.domain.Outcome;
import io.jangteo.payment.domain.Payment;
import io.jangteo.payment.domain.PaymentStatus;
import io.jangteo.payment.moving.PaymentMoves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several processes, each a worker with a lease of its own, on one database. */
class SeveralWorkersIT extends PaymentOnRealDatabase {

    private static final Duration LONG = Duration.ofMinutes(5);

    @Autowired
    private ChargePayment charge;

    @Autowired
    private DuePayments duePayments;

    @Autowired
    private PaymentMoves moves;

    @Test
    void givesEachDuePaymentToOneProcessOnly() throws Exception {
        List<String> orders =
                Stream.generate(() -> orderWith("tok_succeeds")).limit(40).toList();
        transactions.write(() -> orders.forEach(order -> payments.insert(due(order, 0), null)));

        together(4, () -> {
            duePayments.take();
            return true;
        });

        orders.forEach(order -> eventually(order, PaymentStatus.CAPTURED));
        assertThat(orders).allSatisfy(order -> {
            assertThat(charges(order)).isEqualTo(1);
            assertThat(told(order)).containsExactly("PaymentCaptured");
            assertThat(payments.find(order).map(Payment::tries)).contains(1);
        });
    }

    @Test
    void chargesOnceWhenTwoProcessesThinkTheyHaveThePayment() throws Exception {
        String order = orderWith("tok_succeeds");
        Payment taken = takenByADyingWorker(order);

        together(2, () -> {
            Outcome outcome = charge.charge(taken);
            moves.record(taken, outcome);
            return outcome;
        });

        assertThat(payments.find(order).map(Payment::status)).contains(PaymentStatus.CAPTURED);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(told(order)).containsExactly("PaymentCaptured");
    }

    @Test
    void takesOverWhatAKilledProcessChargedAndNeverWroteDown() {
        String order = orderWith("tok_succeeds");
        Payment taken = takenByADyingWorker(order);
        gateway.authorize(taken.chargeKey(), order, TOTAL, "tok_succeeds");
        gateway.capture(taken.chargeKey(), taken.captureKey());
        leaseEnds(order);

        eventually(order, PaymentStatus.CAPTURED);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(charges(order)).isEqualTo(1);
        assertThat(told(order)).containsExactly("PaymentCaptured");
    }

    @Test
    void capturesWhatAKilledProcessHadOnlyAuthorized() {
        String order = orderWith("tok_succeeds");
        Payment taken = takenByADyingWorker(order);
        gateway.authorize(taken.chargeKey(), order, TOTAL, "tok_succeeds");
        leaseEnds(order);

        eventually(order, PaymentStatus.CAPTURED);
        assertThat(captures(order)).isEqualTo(1);
        assertThat(charges(order)).isEqualTo(1);
    }

    @Test
    void leavesALeasedPaymentAlone() {
        String order = orderWith("tok_succeeds");
        takenByADyingWorker(order);

        List<Payment> taken = transactions.write(() -> payments.take(new Lease("another", LONG), 100));

        assertThat(taken).noneMatch(payment -> payment.orderId().equals(order));
        assertThat(charges(order)).isZero();
    }

    @Test
    void keepsAnAnswerThatComesAfterTheLeaseWentToAnother() {
        String order = orderWith("tok_succeeds");
        Payment first = takenByADyingWorker(order);
        Outcome late = charge.charge(first);
        jdbc.sql("UPDATE payment SET worker = 'second', tries = 2, version = version + 1 WHERE order_id = ?")
                .param(order)
                .update();

        moves.record(first, late);
        moves.record(first.taken(), charge.charge(first.taken()));

        assertThat(payments.find(order).map(Payment::status)).contains(PaymentStatus.CAPTURED);
        assertThat(told(order)).containsExactly("PaymentCaptured");
        assertThat(captures(order)).isEqualTo(1);
    }

    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}
