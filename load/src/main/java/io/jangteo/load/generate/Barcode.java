package io.jangteo.load.generate;

/**
 * EAN-13 codes from the range 21, which GS1 leaves to shops for their own use, so that none is the code of a real article.
 * Numbers are spread by a multiplication that no two of them leave for the same place.
 */
final class Barcode {

    private static final long ROOM = 10_000_000_000L;
    private static final long SPREAD = 7_368_787_781L;

    private Barcode() {}

    /** @param number less than a billion */
    static String of(long seed, long number) {
        long start = Long.remainderUnsigned(seed * 982_451_653L, ROOM);
        long spread = number * SPREAD % ROOM;
        String digits = "21%010d".formatted((spread + start) % ROOM);
        return digits + checkDigit(digits);
    }

    static int checkDigit(String twelve) {
        int sum = 0;
        for (int at = 0; at < twelve.length(); at++) {
            sum += Character.digit(twelve.charAt(at), 10) * (at % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}
