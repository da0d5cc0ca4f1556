package io.jangteo.inventory.domain;

import java.util.Optional;

/** One cell of {@link ReservationTable}: what a message does to a reservation in a state. */
public sealed interface Cell {

    /** A cell that asks nothing more. */
    sealed interface Verdict extends Cell {}

    /** The reservation goes on to a state; its lines move, and others are told. */
    record Move(ReservationStatus to, Optional<Movement> movement, Optional<News> news) implements Verdict {}

    /** Nothing changes, and that is well. */
    record Absorb(String reason) implements Verdict {}

    /** Nothing changes, and the caller is told why. */
    record Refuse(ClosedReason reason) implements Verdict {}

    /** No run of events that keeps the rules leads here: the message is parked. */
    record Impossible(String reason) implements Verdict {}

    /** A fact, read under the reservation's lock, decides. */
    record Choice(Fact fact, Verdict then, Verdict otherwise) implements Cell {}

    /** What a cell can depend on besides state and message. */
    enum Fact {
        /** The message's attempt is later than any heard of. */
        ATTEMPT_IS_LATER,
        /** The message's attempt is the latest heard of, or later. */
        ATTEMPT_IS_NOT_EARLIER,
        /** The message wants exactly the lines that the reservation has. */
        LINES_ARE_THE_SAME,
        /** Every line fits into what is available. */
        STOCK_IS_THERE
    }

    /** Why a caller is refused, whatever the stock. */
    enum ClosedReason {
        /** This attempt was released or ended before. */
        HOLD_CLOSED,
        /** The order is held with other lines. */
        HOLD_DIFFERS,
        /** The goods are sold. */
        HOLD_COMMITTED
    }

    /** What others hear of a move. */
    enum News {
        STOCK_COMMITTED,
        STOCK_COMMIT_REFUSED,
        STOCK_RETURNED
    }
}
