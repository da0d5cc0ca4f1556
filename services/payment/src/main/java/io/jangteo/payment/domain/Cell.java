package io.jangteo.payment.domain;

/** What the table says about one message in one state. */
public sealed interface Cell {

    /** The payment moves on, maybe to where it is, and something follows from that. */
    record Move(PaymentStatus to, Effect effect) implements Cell {}

    /** Expected and without effect, for this reason. */
    record Absorb(String reason) implements Cell {}

    /** Cannot be, for this reason; whoever sent it is parked. */
    record Impossible(String reason) implements Cell {}

    /** What follows from a move, in its transaction. */
    enum Effect {
        /** Nothing but the new state. */
        NOTHING,
        /** Remember that what may be taken has to go back. */
        WANT_REFUND,
        /** Write down the refund that is now owed. */
        OWE_REFUND,
        /** Tell that the total was taken. */
        TELL_CAPTURED,
        /** Tell that nothing was taken, and why. */
        TELL_DECLINED,
        /** Tell that the total went back. */
        TELL_REFUNDED
    }
}
