package io.jangteo.inventory.domain;

import static io.jangteo.inventory.domain.Cell.ClosedReason.HOLD_CLOSED;
import static io.jangteo.inventory.domain.Cell.ClosedReason.HOLD_COMMITTED;
import static io.jangteo.inventory.domain.Cell.ClosedReason.HOLD_DIFFERS;
import static io.jangteo.inventory.domain.Cell.Fact.ATTEMPT_IS_LATER;
import static io.jangteo.inventory.domain.Cell.Fact.ATTEMPT_IS_NOT_EARLIER;
import static io.jangteo.inventory.domain.Cell.Fact.LINES_ARE_THE_SAME;
import static io.jangteo.inventory.domain.Cell.Fact.STOCK_IS_THERE;
import static io.jangteo.inventory.domain.Cell.News.STOCK_COMMITTED;
import static io.jangteo.inventory.domain.Cell.News.STOCK_COMMIT_REFUSED;
import static io.jangteo.inventory.domain.Cell.News.STOCK_RETURNED;
import static io.jangteo.inventory.domain.ReservationStatus.CANCELLED;
import static io.jangteo.inventory.domain.ReservationStatus.COMMITTED;
import static io.jangteo.inventory.domain.ReservationStatus.HELD;
import static io.jangteo.inventory.domain.ReservationStatus.REFUSED;
import static io.jangteo.inventory.domain.ReservationStatus.RELEASED;
import static io.jangteo.inventory.domain.ReservationStatus.RESTOCKED;

import io.jangteo.inventory.domain.Cell.Absorb;
import io.jangteo.inventory.domain.Cell.Choice;
import io.jangteo.inventory.domain.Cell.ClosedReason;
import io.jangteo.inventory.domain.Cell.Fact;
import io.jangteo.inventory.domain.Cell.Impossible;
import io.jangteo.inventory.domain.Cell.Move;
import io.jangteo.inventory.domain.Cell.News;
import io.jangteo.inventory.domain.Cell.Refuse;
import io.jangteo.inventory.domain.Cell.Verdict;
import java.util.Optional;

/** What each message does to a reservation in each state: the whole of it. */
public final class ReservationTable {

    private ReservationTable() {}

    public static Cell on(ReservationStatus state, ReservationMessage message) {
        return switch (state) {
            case NONE ->
                switch (message) {
                    case HOLD -> move(HELD, Movement.HOLD);
                    case RELEASE -> move(RELEASED);
                    case EXPIRE, ORDER_CONFIRMED, ORDER_CANCELLED ->
                        impossible("an order asks for its stock before it is placed");
                };
            case HELD ->
                switch (message) {
                    case HOLD -> when(LINES_ARE_THE_SAME, absorb("it is held already"), refuse(HOLD_DIFFERS));
                    case RELEASE ->
                        when(
                                ATTEMPT_IS_NOT_EARLIER,
                                move(RELEASED, Movement.RELEASE),
                                absorb("a later attempt holds it"));
                    case EXPIRE -> move(ReservationStatus.EXPIRED, Movement.EXPIRE);
                    case ORDER_CONFIRMED -> move(COMMITTED, Movement.COMMIT, STOCK_COMMITTED);
                    case ORDER_CANCELLED -> move(CANCELLED, Movement.CANCEL, STOCK_RETURNED);
                };
            case RELEASED, EXPIRED ->
                switch (message) {
                    case HOLD -> when(ATTEMPT_IS_LATER, move(HELD, Movement.HOLD), refuse(HOLD_CLOSED));
                    case RELEASE, EXPIRE -> absorb("the hold has ended");
                    case ORDER_CONFIRMED ->
                        when(
                                STOCK_IS_THERE,
                                move(COMMITTED, Movement.RETAKE, STOCK_COMMITTED),
                                move(REFUSED, STOCK_COMMIT_REFUSED));
                    case ORDER_CANCELLED -> move(CANCELLED);
                };
            case COMMITTED ->
                switch (message) {
                    case HOLD -> refuse(HOLD_CLOSED);
                    case RELEASE -> refuse(HOLD_COMMITTED);
                    case EXPIRE, ORDER_CONFIRMED -> absorb("the goods are sold");
                    case ORDER_CANCELLED -> move(RESTOCKED, Movement.RESTOCK, STOCK_RETURNED);
                };
            case REFUSED ->
                switch (message) {
                    case HOLD -> refuse(HOLD_CLOSED);
                    case RELEASE, EXPIRE, ORDER_CONFIRMED -> absorb("the goods were gone");
                    case ORDER_CANCELLED -> move(CANCELLED);
                };
            case RESTOCKED, CANCELLED ->
                switch (message) {
                    case HOLD -> refuse(HOLD_CLOSED);
                    case RELEASE, EXPIRE, ORDER_CONFIRMED, ORDER_CANCELLED -> absorb("the order is over");
                };
        };
    }

    private static Move move(ReservationStatus to) {
        return new Move(to, Optional.empty(), Optional.empty());
    }

    private static Move move(ReservationStatus to, Movement movement) {
        return new Move(to, Optional.of(movement), Optional.empty());
    }

    private static Move move(ReservationStatus to, News news) {
        return new Move(to, Optional.empty(), Optional.of(news));
    }

    private static Move move(ReservationStatus to, Movement movement, News news) {
        return new Move(to, Optional.of(movement), Optional.of(news));
    }

    private static Absorb absorb(String reason) {
        return new Absorb(reason);
    }

    private static Refuse refuse(ClosedReason reason) {
        return new Refuse(reason);
    }

    private static Impossible impossible(String reason) {
        return new Impossible(reason);
    }

    private static Choice when(Fact fact, Verdict then, Verdict otherwise) {
        return new Choice(fact, then, otherwise);
    }
}
