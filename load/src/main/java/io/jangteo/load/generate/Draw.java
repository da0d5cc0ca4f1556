package io.jangteo.load.generate;

import java.util.List;

/**
 * Random numbers that are the same in every release of Java: SplitMix64 (Steele, Lea and Flood, 2014). Only whole numbers and the
 * four basic operations are used, so the same draw gives the same product everywhere.
 */
final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private long state;

    private Draw(long state) {
        this.state = state;
    }

    /** @param stream draws of one product that must not shift one another when the data of one of them grows */
    static Draw of(long seed, long number, int stream) {
        return new Draw(mix(mix(mix(seed + GOLDEN) + number) + stream * GOLDEN));
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        state += GOLDEN;
        return (int) ((mix(state) >>> 1) % bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    /** From 0 to less than 1. */
    double fraction() {
        return below(1 << 30) / (double) (1 << 30);
    }

    <T> T any(List<T> things) {
        return things.get(below(things.size()));
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
