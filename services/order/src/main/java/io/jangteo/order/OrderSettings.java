package io.jangteo.order;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an order's deadlines and sizes are. Besides, {@code jangteo.order.sweep} is the pause between two looks for overdue
 * orders and abandoned requests, and {@code jangteo.order.timeline-poll} that between two looks for a timeline's news.
 *
 * @param deadline how long an order may stay PENDING
 * @param placing how long placing may take, participants included
 * @param holdFor how long inventory keeps the stock for an order; at least deadline + placing + holdMargin
 * @param holdMargin what a hold outlasts the order's deadline by
 * @param claim how long one process works on a request before another may take it over; longer than placing
 * @param busyWait how long a repeated request waits for the first one's answer before it is told to come back
 * @param maxLines lines of one order
 * @param maxQuantity pieces of one line
 */
@ConfigurationProperties("jangteo.order")
public record OrderSettings(
        @DefaultValue("2m") Duration deadline,
        @DefaultValue("3s") Duration placing,
        @DefaultValue("15m") Duration holdFor,
        @DefaultValue("1m") Duration holdMargin,
        @DefaultValue("6s") Duration claim,
        @DefaultValue("2s") Duration busyWait,
        @DefaultValue("50") int maxLines,
        @DefaultValue("100") int maxQuantity) {

    public OrderSettings {
        Duration least = deadline.plus(placing).plus(holdMargin);
        if (holdFor.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "jangteo.order.hold-for is %s, less than deadline + placing + hold-margin = %s: stock would be given away under orders that may still be paid"
                            .formatted(holdFor, least));
        }
        if (claim.compareTo(placing) <= 0) {
            throw new IllegalArgumentException(
                    "jangteo.order.claim is %s, not longer than placing = %s: two processes would work on one request"
                            .formatted(claim, placing));
        }
    }
}
