package io.jangteo.load;

import io.jangteo.local.shop.Shopper;
import java.time.Duration;

/** How one turn of a virtual buyer ended. */
sealed interface Result {

    /**
     * @param acceptedAfter from sending the request to having its answer
     * @param confirmedAfter from sending the request to having read OrderConfirmed from the topic
     */
    record Confirmed(String orderId, Shopper buyer, Duration acceptedAfter, Duration confirmedAfter)
            implements Result {}

    /** @param pause what the buyer waits before the next turn, so that a platform that refuses is not stormed */
    record Failed(String reason, Duration pause) implements Result {}
}
