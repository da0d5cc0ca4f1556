package io.jangteo.load.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a product weighs, and its box in centimetres.
 *
 * @param weight grams: a range, or how many to one of a choice
 */
record Measures(Weight weight, List<Integer> box) {

    /** @param of the name of a choice whose keys are numbers, or empty where the range is in grams already */
    record Weight(String of, int least, int most) {

        static Weight of(String text) {
            String[] parts = text.split(" x ", -1);
            Kind.Range range = Kind.Range.of(parts[parts.length - 1]);
            return new Weight(parts.length > 1 ? parts[0] : "", range.least(), range.most());
        }
    }

    static Measures of(String weight, String box) {
        return new Measures(
                Weight.of(weight),
                Stream.of(box.split("x", -1)).map(Integer::valueOf).toList());
    }

    /** As shops write it: kilograms with up to three places, grams below one kilogram. */
    static String inUnit(int grams) {
        return grams < 1000
                ? Integer.toString(grams)
                : BigDecimal.valueOf(grams)
                        .divide(BigDecimal.valueOf(1000), 2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
