package io.jangteo.payment.charging;

import io.jangteo.payment.PaymentSettings;
import io.jangteo.payment.domain.Lease;
import io.jangteo.payment.domain.Payment;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Settles payments that this process has taken: a few at once, a few more waiting. What fails here unforeseen is taken
 * again by any process when its lease is over.
 */
@Component
final class PaymentWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PaymentWorkers.class);

    /** Stops after whatever brings work, which stops in the default phase. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1;

    private final SettlePayment settle;
    private final Lease lease;
    private final Duration startWithin;
    private final int limit;
    private final Semaphore hands;
    private final AtomicInteger inHand = new AtomicInteger();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("payment-worker-", 0).factory());
    private volatile boolean running;

    PaymentWorkers(SettlePayment settle, PaymentSettings settings) {
        this.settle = settle;
        this.lease = new Lease("%d-%s".formatted(ProcessHandle.current().pid(), UUID.randomUUID()), settings.lease());
        this.startWithin = settings.lease().dividedBy(2);
        this.limit = settings.concurrency() + settings.waiting();
        this.hands = new Semaphore(settings.concurrency());
    }

    /** How many more payments this process takes on now. */
    int room() {
        return running ? Math.max(0, limit - inHand.get()) : 0;
    }

    /** What this process takes payments by. */
    Lease lease() {
        return lease;
    }

    /** Settles a payment that was taken by {@link #lease()} just now. */
    void settle(Payment taken) {
        inHand.incrementAndGet();
        long takenAt = System.nanoTime();
        threads.execute(() -> {
            try {
                hands.acquire();
                try {
                    settleInTime(taken, takenAt);
                } finally {
                    hands.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                inHand.decrementAndGet();
            }
        });
    }

    private void settleInTime(Payment taken, long takenAt) {
        if (System.nanoTime() - takenAt > startWithin.toNanos()) {
            log.warn("Payment of order {} waited too long here; it is left to whoever is next", taken.orderId());
            return;
        }
        try {
            settle.settle(taken);
        } catch (RuntimeException e) {
            log.atError()
                    .setCause(e)
                    .addKeyValue("jangteo.order.id", taken.orderId())
                    .addKeyValue("jangteo.payment.id", taken.id())
                    .log("A payment could not be settled; it is tried again when its lease is over");
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(lease.time().toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Stopped with {} payments in hand; they are taken again when their leases are over", inHand);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
