package io.jangteo.load.generate;

/** Prices that look like those of shops. */
final class Prices {

    /** About what a dollar cost when the data were written. */
    private static final double WON_PER_DOLLAR = 1_380;

    private Prices() {}

    /** Cheap ones are more frequent than dear ones. */
    static double base(Kind.Range range, Draw draw) {
        double skewed = draw.fraction() * draw.fraction();
        return range.least() + (range.most() - range.least()) * skewed;
    }

    /** Such as 2,980 or 12,900 or 1,298,000. */
    static long won(double exact, int ending) {
        if (exact < 10_000) {
            return rounded(exact, 100) - (ending < 50 ? 20 : ending < 75 ? 10 : 0);
        }
        if (exact < 100_000) {
            return rounded(exact, 1_000) - (ending < 60 ? 100 : 0);
        }
        if (exact < 1_000_000) {
            return rounded(exact, 1_000) - (ending < 20 ? 100 : 0);
        }
        return ending < 70 ? rounded(exact, 10_000) : rounded(exact, 1_000);
    }

    /** Such as 12.99, in cents. */
    static long cents(double won) {
        return Math.max(1, Math.round(won / WON_PER_DOLLAR)) * 100 - 1;
    }

    private static long rounded(double exact, long step) {
        return Math.max(1, Math.round(exact / step)) * step;
    }
}
