package io.jangteo.payment.domain;

import java.time.Duration;

/**
 * The right to work on a payment for a while, by the database's clock.
 *
 * @param worker names a process
 */
public record Lease(String worker, Duration time) {}
