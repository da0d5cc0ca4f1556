package io.jangteo.load.stores;

import io.jangteo.load.WrongOption;
import java.time.Duration;

/**
 * How it is measured.
 *
 * @param users how many ask at once where not one alone asks
 * @param ids over how many products reads are spread at most
 * @param connections of the pool to the documents
 * @param seed another one draws other products
 * @param only what the names of reads must contain; empty for all
 */
record StoresPlan(Duration warmUp, Duration window, int users, int ids, int connections, long seed, String only) {

    private static final int MOST_IDS = 300_000;

    StoresPlan {
        WrongOption.unless(window.isPositive(), "--seconds is at least 1: a read is measured for some time");
        WrongOption.unless(!warmUp.isNegative(), "--warm-up is at least 0");
        WrongOption.unless(users >= 2, "--users is at least 2: one alone is measured anyway");
        WrongOption.unlessWithin(1, MOST_IDS, "--ids", ids);
        WrongOption.unlessAtLeast(1, "--connections", connections);
    }
}
