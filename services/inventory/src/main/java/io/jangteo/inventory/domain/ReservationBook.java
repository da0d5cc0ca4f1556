package io.jangteo.inventory.domain;

import io.jangteo.inventory.domain.Cell.Absorb;
import io.jangteo.inventory.domain.Cell.Choice;
import io.jangteo.inventory.domain.Cell.Fact;
import io.jangteo.inventory.domain.Cell.Impossible;
import io.jangteo.inventory.domain.Cell.Move;
import io.jangteo.inventory.domain.Cell.News;
import io.jangteo.inventory.domain.Cell.Refuse;
import io.jangteo.inventory.domain.Cell.Verdict;
import io.jangteo.inventory.domain.StockEvent.StockCommitRefused;
import io.jangteo.inventory.domain.StockEvent.StockCommitted;
import io.jangteo.inventory.domain.StockEvent.StockReturned;
import java.time.Duration;
import java.util.List;

/**
 * Does to a reservation what {@link ReservationTable} says. Runs inside a transaction, and locks the reservation before the
 * stock of its lines, as everything here does.
 */
public final class ReservationBook {

    private final Reservations reservations;
    private final Stock stock;
    private final ReservationNews news;

    public ReservationBook(Reservations reservations, Stock stock, ReservationNews news) {
        this.reservations = reservations;
        this.stock = stock;
        this.news = news;
    }

    private record Demand(ReservationMessage message, int attempt, List<StockLine> lines, Duration holdFor) {

        static Demand of(ReservationMessage message) {
            return new Demand(message, 0, List.of(), Duration.ZERO);
        }
    }

    /**
     * Holds all lines, or throws.
     *
     * @param lines in the order of their SKUs
     * @throws StockRefused with the reason; the transaction must then be rolled back
     */
    public void hold(String orderId, int attempt, List<StockLine> lines, Duration holdFor) {
        // Nearly every hold is its order's first: it is added without a look, and looked up only when it is not.
        hear(Reservation.none(orderId), new Demand(ReservationMessage.HOLD, attempt, lines, holdFor));
    }

    /** @throws StockRefused when the goods are sold */
    public void release(String orderId, int attempt) {
        hear(lockedOrNone(orderId), new Demand(ReservationMessage.RELEASE, attempt, List.of(), Duration.ZERO));
    }

    /** Ends a hold whose time is over; false when somebody else has it in hand, or it is not over any more. */
    public boolean expire(String orderId) {
        var overdue = reservations.lockedIfOverdue(orderId);
        overdue.ifPresent(each -> hear(each, Demand.of(ReservationMessage.EXPIRE)));
        return overdue.isPresent();
    }

    /** @throws ImpossibleMessage when no stock was ever held for the order */
    public void orderConfirmed(String orderId) {
        hear(lockedOrNone(orderId), Demand.of(ReservationMessage.ORDER_CONFIRMED));
    }

    /** @throws ImpossibleMessage when nothing was ever heard of the order */
    public void orderCancelled(String orderId) {
        hear(lockedOrNone(orderId), Demand.of(ReservationMessage.ORDER_CANCELLED));
    }

    private Reservation lockedOrNone(String orderId) {
        return reservations.locked(orderId).orElseGet(() -> Reservation.none(orderId));
    }

    private void hear(Reservation current, Demand demand) {
        switch (decide(current, demand)) {
            case Move move -> make(move, current, demand);
            case Absorb absorbed -> absorb(current, demand);
            case Refuse refuse -> throw new StockRefused(new Refusal.Closed(refuse.reason()));
            case Impossible impossible -> throw new ImpossibleMessage(current, demand.message(), impossible.reason());
        }
    }

    private Verdict decide(Reservation current, Demand demand) {
        return switch (ReservationTable.on(current.status(), demand.message())) {
            case Verdict verdict -> verdict;
            case Choice choice -> holds(choice.fact(), current, demand) ? choice.then() : choice.otherwise();
        };
    }

    private boolean holds(Fact fact, Reservation current, Demand demand) {
        return switch (fact) {
            case ATTEMPT_IS_LATER -> demand.attempt() > current.attempt();
            case ATTEMPT_IS_NOT_EARLIER -> demand.attempt() >= current.attempt();
            case LINES_ARE_THE_SAME -> demand.lines().equals(current.lines());
            case STOCK_IS_THERE -> {
                if (current.lines().isEmpty()) {
                    throw new ImpossibleMessage(current, demand.message(), "its hold never came");
                }
                yield stock.firstMissing(current).isEmpty();
            }
        };
    }

    private void make(Move move, Reservation current, Demand demand) {
        Reservation next = current.heard(demand.attempt()).in(move.to());
        if (move.to() == ReservationStatus.HELD) {
            next = next.of(demand.lines());
        }
        if (!stored(current, next, demand)) {
            hear(reservations.locked(current.orderId()).orElseThrow(), demand);
            return;
        }
        Reservation moved = next;
        news.changed(current.status(), moved, move.news().map(each -> event(each, moved)));
        // Last, so that a stock row that many want is locked as briefly as can be.
        move.movement().ifPresent(movement -> stock.move(movement, moved));
    }

    /** False when another transaction has added the order's first reservation meanwhile. */
    private boolean stored(Reservation current, Reservation next, Demand demand) {
        if (current.status() == ReservationStatus.NONE) {
            return reservations.addIfFirst(next, demand.holdFor());
        }
        if (next.status() == ReservationStatus.HELD) {
            reservations.replaceLines(next);
            reservations.saveHeld(next, demand.holdFor());
        } else {
            reservations.save(next);
        }
        return true;
    }

    private void absorb(Reservation current, Demand demand) {
        Reservation heard = current.heard(demand.attempt());
        if (demand.message() == ReservationMessage.HOLD) {
            reservations.saveHeld(heard, demand.holdFor());
        } else if (!heard.equals(current)) {
            reservations.save(heard);
        }
    }

    private StockEvent event(News kind, Reservation reservation) {
        return switch (kind) {
            case STOCK_COMMITTED -> new StockCommitted(reservation.orderId());
            case STOCK_COMMIT_REFUSED ->
                new StockCommitRefused(
                        reservation.orderId(), stock.firstMissing(reservation).orElseThrow());
            case STOCK_RETURNED -> new StockReturned(reservation.orderId());
        };
    }
}
