package io.jangteo.house.planted.platform.outbox;

import io.jangteo.house.planted.contracts.Happened;

/** A mechanism that was made for one service. */
final class OrdersOutbox {

    Happened last() {
        return new Happened();
    }
}
