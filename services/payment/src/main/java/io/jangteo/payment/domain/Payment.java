package io.jangteo.payment.domain;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one payment of an order.
 *
 * @param amount absent only where the order was cancelled before it was heard to be placed
 * @param refundWanted the order was cancelled while the charge was in flight
 * @param tries how often a worker has taken it for what is to be done now
 * @param version goes up by one with each change
 * @param traceparent the trace in which the order was placed (W3C)
 */
public record Payment(
        String id,
        String orderId,
        String buyerId,
        @Nullable Money amount,
        PaymentStatus status,
        @Nullable DeclineReason declineReason,
        boolean refundWanted,
        int tries,
        int version,
        @Nullable String traceparent,
        Instant createdAt,
        Instant updatedAt) {

    /** What the first message about an order makes, as the table says. */
    public static Payment first(
            String id,
            PaymentMessage message,
            String orderId,
            String buyerId,
            @Nullable Money amount,
            int tries,
            @Nullable String traceparent,
            Instant now) {
        if (PaymentTable.on(PaymentStatus.NONE, message) instanceof Cell.Move move) {
            return new Payment(id, orderId, buyerId, amount, move.to(), null, false, tries, 0, traceparent, now, now);
        }
        throw new IllegalStateException("No payment begins with " + message);
    }

    /** The total that is to be taken, or was. */
    public Money total() {
        return Objects.requireNonNull(amount, "A payment that was cancelled before its order was placed has no amount");
    }

    /** The gateway's idempotency key of the charge. */
    public String chargeKey() {
        return orderId + ":authorize";
    }

    /** The gateway's idempotency key of the capture. */
    public String captureKey() {
        return orderId + ":capture";
    }

    /** As a worker that took it has it. */
    public Payment taken() {
        return new Payment(
                id,
                orderId,
                buyerId,
                amount,
                status,
                declineReason,
                refundWanted,
                tries + 1,
                version + 1,
                traceparent,
                createdAt,
                updatedAt);
    }

    /** After a move; a new kind of work begins with no tries. */
    public Payment moved(PaymentStatus to, @Nullable DeclineReason why) {
        boolean newWork = to == PaymentStatus.REFUND_DUE && status != to;
        return new Payment(
                id,
                orderId,
                buyerId,
                amount,
                to,
                why,
                refundWanted,
                newWork ? 0 : tries,
                version + 1,
                traceparent,
                createdAt,
                updatedAt);
    }

    /** What a cancellation of the order is to this payment. */
    public PaymentMessage cancellation() {
        return status.isOpen() && tries > 0 ? PaymentMessage.ORDER_CANCELLED_IN_FLIGHT : PaymentMessage.ORDER_CANCELLED;
    }
}
