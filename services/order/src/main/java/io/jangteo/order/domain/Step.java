package io.jangteo.order.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an order's timeline.
 *
 * @param seq its place within the order, from 1 on
 * @param name PLACED, or the {@link OrderMessage} that came
 * @param status the order's status after it
 */
public record Step(
        String orderId,
        int seq,
        String name,
        OrderStatus status,
        @Nullable String detail,
        Instant at) {

    /** The first step of every order. */
    public static final String PLACED = "PLACED";
}
