package io.jangteo.order.domain;

/** What a message does to an order in a state. */
public sealed interface Cell {

    /** The order is paid. */
    record Confirm() implements Cell {}

    /** The order ends without a sale. */
    record Cancel(CancelReason reason) implements Cell {}

    /** The message changes nothing here, for this reason. */
    record Absorb(String why) implements Cell {}

    /** The message contradicts the state: it is parked for a person. */
    record Impossible(String why) implements Cell {}
}
