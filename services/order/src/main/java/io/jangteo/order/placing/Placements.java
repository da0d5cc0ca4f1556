package io.jangteo.order.placing;

import io.jangteo.order.domain.OrderLine;
import java.util.List;

/** The requests to place an order: who works on each, and its outcome. One row per buyer and idempotency key. */
public interface Placements {

    /** What is known of a request, and whether the asking process works on it from now on. */
    sealed interface Seen {

        /** Nobody has asked this before. */
        record Fresh() implements Seen {}

        /** It has its outcome. */
        record Answered(Outcome outcome) implements Seen {}

        /** Another process works on it. */
        record Busy() implements Seen {}

        /** The key stands for another request. */
        record KeyReused() implements Seen {}

        /** The asking process works on it now. */
        record Claimed(Claim claim) implements Seen {}
    }

    /**
     * The right to work on a request until it is taken over.
     *
     * @param attempt counts the takeovers, from 1 on
     * @param lines with the prices quoted when the request was first claimed
     */
    record Claim(String buyerId, String idempotencyKey, String orderId, int attempt, List<OrderLine> lines) {}

    /** Looks a request up, and takes it over where its claim has run out. */
    Seen see(OrderRequest request);

    /** Claims a fresh request; another's claim may win, which {@link #see} then tells. */
    Seen open(OrderRequest request, String orderId, List<OrderLine> lines);

    /** Records a fresh request that is refused before it had any effect. */
    void openRefused(OrderRequest request, String orderId, Refusal refusal);

    /** Records the outcome if the claim still stands; false where the request was taken over. */
    boolean finish(Claim claim, Outcome outcome);

    /** Lets another process take the request over at once. */
    void giveUp(Claim claim);

    /** Takes over requests whose claim ran out and that nobody repeated. */
    List<Claim> takeOverAbandoned(int limit);

    /** Notes that nothing is held for a request any more, and lets a repeat take it over. */
    void markSwept(Claim claim);
}
