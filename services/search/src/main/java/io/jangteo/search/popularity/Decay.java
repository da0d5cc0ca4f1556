package io.jangteo.search.popularity;

import java.time.Duration;
import java.time.Instant;

/**
 * How popularity fades. Instead of lowering every product's number as time goes by, the index holds a number that never falls: the
 * logarithm of what the product's score would have been on a fixed day in order to be what it is now. By it, products stand in the
 * same order as by their scores at any time, and of two numbers for a product the higher is the later.
 */
public final class Decay {
    private static final Instant FIXED = Instant.parse("2020-01-01T00:00:00Z");

    private final Duration halfLife;

    public Decay(Duration halfLife) {
        this.halfLife = halfLife;
    }

    Duration halfLife() {
        return halfLife;
    }

    /** What is left at {@code now} of something that counted 1 at {@code then}. */
    double left(Instant then, Instant now) {
        return then.isBefore(now) ? Math.pow(2, -halfLives(then, now)) : 1;
    }

    /** The number for the index of a product that has a score at a time. */
    public double rank(double score, Instant asOf) {
        return Math.log(score) / Math.log(2) + halfLives(FIXED, asOf);
    }

    private double halfLives(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / (double) halfLife.toMillis();
    }
}
