package io.jangteo.load;

import java.time.Duration;

/**
 * What is to be run.
 *
 * @param buyers how many buy at the same time
 * @param window what is measured, after the warm-up
 * @param skus over how many the orders are spread
 * @param accounts over how many the orders are spread
 */
record Plan(int buyers, Duration warmUp, Duration window, int skus, int accounts) {

    /** How long an order may take to be confirmed before its buyer gives it up; longer than an order may stay pending. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    Plan {
        if (buyers < 1 || window.toSeconds() < 1 || warmUp.isNegative() || skus < 1 || accounts < 1) {
            throw new IllegalArgumentException("A bench needs at least one buyer, second, SKU and account");
        }
    }
}
