package io.jangteo.load.gatling;

import java.util.Arrays;

/**
 * Which of so many things is next: the k-th with a weight of 1/k^exponent, as in Zipf's law; exponent 0 gives each the same. The n-th
 * draw of a seed is always the same one, whichever thread asks for it.
 */
final class Skew {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double TO_UNIT = 0x1.0p-53;

    private final double[] upTo;
    private final long seed;

    Skew(int things, double exponent, long seed) {
        if (things < 1 || exponent < 0) {
            throw new IllegalArgumentException("Nothing to draw from");
        }
        this.seed = seed;
        this.upTo = new double[things];
        double sum = 0;
        for (int i = 0; i < things; i++) {
            sum += Math.pow(i + 1.0, -exponent);
            upTo[i] = sum;
        }
        for (int i = 0; i < things; i++) {
            upTo[i] /= sum;
        }
    }

    int draw(long number) {
        int found = Arrays.binarySearch(upTo, unit(seed, number));
        return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
    }

    /** From 0 to less than 1: the mixing function of SplittableRandom. */
    static double unit(long seed, long number) {
        long z = seed + (number + 1) * GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * TO_UNIT;
    }
}
