package io.jangteo.payment.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The payments that are stored. Everything but {@link #find} belongs into a transaction. */
public interface Payments {

    /** False if the order has a payment already. With a lease it is stored as taken by its worker. */
    boolean insert(Payment payment, @Nullable Lease lease);

    Optional<Payment> find(String orderId);

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<Payment> lock(String orderId);

    /**
     * Stores a payment after a move, free for any worker after the pause if it has work left. False if somebody has changed
     * it since the version before.
     */
    boolean update(Payment moved, Duration pause);

    /** Notes that a refund is wanted, and leaves the payment to the worker that has it. False as in {@link #update}. */
    boolean wantRefund(Payment payment);

    /** Takes payments whose time has come and whose lease, if any, is over; nobody else gets the same. */
    List<Payment> take(Lease lease, int atMost);
}
