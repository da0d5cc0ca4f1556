package io.jangteo.order.placing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.jangteo.order.OrderSettings;
import io.jangteo.order.domain.Announcements;
import io.jangteo.order.domain.Order;
import io.jangteo.order.domain.Orders;
import io.jangteo.order.placing.Placements.Claim;
import io.jangteo.order.placing.Placements.Seen;
import io.jangteo.platform.grpc.CallBudget;
import io.jangteo.platform.persistence.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * Places an order once per idempotency key. Nothing has an effect before the request is claimed; after that each step is
 * either finished or undone, here or by {@link AbandonedPlacements}.
 */
@Service
public class PlaceOrder {

    private static final Logger log = LoggerFactory.getLogger(PlaceOrder.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(40);

    private final Placements placements;
    private final Participants participants;
    private final Orders orders;
    private final Announcements announcements;
    private final Transactions transactions;
    private final OrderSettings settings;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    PlaceOrder(
            Placements placements,
            Participants participants,
            Orders orders,
            Announcements announcements,
            Transactions transactions,
            OrderSettings settings,
            Clock clock) {
        this.placements = placements;
        this.participants = participants;
        this.orders = orders;
        this.announcements = announcements;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws BusyException when another process works on the same request for longer than a client should wait
     */
    public Outcome place(OrderRequest request) {
        Instant patience = clock.instant().plus(settings.busyWait());
        while (true) {
            Seen seen = placements.see(request);
            if (seen instanceof Seen.Fresh) {
                seen = CallBudget.within(settings.placing(), () -> claim(request));
            }
            switch (seen) {
                case Seen.Answered(Outcome outcome) -> {
                    return outcome;
                }
                case Seen.KeyReused() -> {
                    return new Outcome.Refused(new Refusal(
                            Refusal.Reason.IDEMPOTENCY_KEY_REUSED,
                            "This Idempotency-Key stands for another order. Use a new key for a new order."));
                }
                case Seen.Claimed(Claim claim) -> {
                    return CallBudget.within(settings.placing(), () -> work(request, claim));
                }
                case Seen.Busy(), Seen.Fresh() -> waitOrGiveUp(patience);
            }
        }
    }

    /** Asks those who only answer, and claims the request together with their answers. */
    private Seen claim(OrderRequest request) {
        String orderId = ids.generate().toString();
        Optional<Refusal> refusal = participants.checkBuyer(request.buyerId());
        if (refusal.isPresent()) {
            return refuse(request, orderId, refusal.get());
        }
        Map<String, Participants.Quote> quotes = participants.quote(request.skus());
        refusal = Pricing.refusalOf(request, quotes);
        if (refusal.isPresent()) {
            return refuse(request, orderId, refusal.get());
        }
        return placements.open(request, orderId, Pricing.lines(request, quotes));
    }

    private Seen refuse(OrderRequest request, String orderId, Refusal refusal) {
        placements.openRefused(request, orderId, refusal);
        return placements.see(request);
    }

    private Outcome work(OrderRequest request, Claim claim) {
        try {
            Optional<Refusal> refusal = participants
                    .keepPaymentMethod(claim.orderId(), request.paymentMethodToken())
                    .or(() -> participants.holdStock(
                            claim.orderId(), claim.attempt(), claim.lines(), settings.holdFor()));
            return refusal.isPresent() ? refused(claim, refusal.get()) : store(request, claim);
        } catch (RuntimeException e) {
            undo(claim, e);
            throw e;
        }
    }

    private Outcome refused(Claim claim, Refusal refusal) {
        var outcome = new Outcome.Refused(refusal);
        if (!placements.finish(claim, outcome)) {
            throw new LostClaimException(claim.orderId());
        }
        log.atInfo().addKeyValue("jangteo.order.id", claim.orderId()).log("Order refused: {}", refusal.reason());
        return outcome;
    }

    private Outcome store(OrderRequest request, Claim claim) {
        Instant now = clock.instant();
        Order order = Order.placed(
                claim.orderId(),
                request.buyerId(),
                claim.lines(),
                request.address(),
                now,
                now.plus(settings.deadline()));
        Outcome outcome = Outcome.Placed.of(order);
        try {
            transactions.write(() -> {
                if (!placements.finish(claim, outcome)) {
                    throw new LostClaimException(order.id());
                }
                orders.add(order);
                announcements.placed(order);
            });
        } catch (DataAccessException e) {
            if (orders.find(order.id()).isEmpty()) {
                throw e;
            }
            log.atWarn()
                    .addKeyValue("jangteo.order.id", order.id())
                    .log("The commit's answer was lost, the order is there");
        }
        log.atInfo().addKeyValue("jangteo.order.id", order.id()).log("Order placed");
        return outcome;
    }

    /** What cannot be undone now is left to {@link AbandonedPlacements}: the claim runs out by itself. */
    private void undo(Claim claim, RuntimeException cause) {
        try {
            if (!(cause instanceof LostClaimException)
                    && orders.find(claim.orderId()).isEmpty()) {
                participants.releaseStock(claim.orderId(), claim.attempt());
                placements.giveUp(claim);
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void waitOrGiveUp(Instant patience) {
        if (clock.instant().isAfter(patience)) {
            throw new BusyException();
        }
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }
}
