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
        WrongOption.unlessAtLeast(1, "--buyers", buyers);
        WrongOption.unlessAtLeast(1, "--seconds", window.toSeconds());
        WrongOption.unlessAtLeast(0, "--warm-up", warmUp.toSeconds());
        WrongOption.unlessAtLeast(1, "--skus", skus);
        WrongOption.unlessAtLeast(1, "--accounts", accounts);
    }
}
