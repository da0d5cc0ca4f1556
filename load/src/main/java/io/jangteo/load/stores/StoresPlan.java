package io.jangteo.load.stores;

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
        check(!warmUp.isNegative() && window.isPositive(), "a read is measured for some time");
        check(users >= 2, "alone is measured anyway: many users are at least two");
        check(ids >= 1 && ids <= MOST_IDS, "reads are spread over 1 to " + MOST_IDS + " products");
        check(connections >= 1, "without a connection nothing can be read");
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
