package io.jangteo.load.sync;

import java.util.Arrays;
import java.util.BitSet;
import org.HdrHistogram.Histogram;

/**
 * Which changes were sent when, and which of them a search has shown. Change {@code n} sets a price that no other has, so that the
 * price says which change is seen.
 */
final class Changes {

    private static final long LONGEST_MICROS = 600_000_000L;
    private static final int DIGITS = 3;

    private final long firstPrice;
    private final long[] sentAt;
    private final BitSet found = new BitSet();
    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);
    private final int unmeasured;
    private int sent;

    /** @param unmeasured how many of the first belong to the warm-up */
    Changes(long firstPrice, int changes, int unmeasured) {
        this.firstPrice = firstPrice;
        this.sentAt = new long[changes];
        this.unmeasured = unmeasured;
    }

    long price(int change) {
        return firstPrice + change;
    }

    /** The next so many are about to be sent. */
    synchronized void sending(int count, long nanoTime) {
        Arrays.fill(sentAt, sent, sent + count, nanoTime);
        sent += count;
    }

    /** A search, asked at this time and answered, has shown this price. */
    synchronized void seen(long price, long nanoTime) {
        long change = price - firstPrice;
        if (change < 0 || change >= sent || found.get((int) change)) {
            return;
        }
        found.set((int) change);
        if (change >= unmeasured) {
            micros.recordValue(Math.min(LONGEST_MICROS, (nanoTime - sentAt[(int) change]) / 1_000));
        }
    }

    /** The lowest price of a change that was sent and not seen yet; above all prices where all were seen. */
    synchronized long lowestUnseen() {
        return firstPrice + found.nextClearBit(0);
    }

    synchronized int missing() {
        return sent - found.cardinality();
    }

    /** Of what is measured, from sending to seeing. */
    synchronized Histogram latency() {
        return micros.copy();
    }
}
