package io.jangteo.load.judge;

import io.jangteo.load.generate.Facts;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One thing that must be true of a product. */
record Condition(String fact, Sign sign, Set<String> values) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z]+)(!=|>=|<=|=)(\\S+)");
    private static final String SAME = "same";

    /** How a fact is compared. */
    enum Sign {
        /** One of its values is among those named. */
        ONE_OF,
        /** None of its values is. */
        NONE_OF,
        /** It is a number, and at least this one. */
        AT_LEAST,
        /** It is a number, and at most this one. */
        AT_MOST
    }

    static Condition of(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a condition: " + written);
        }
        Sign sign = switch (parts.group(2)) {
            case "=" -> Sign.ONE_OF;
            case "!=" -> Sign.NONE_OF;
            case ">=" -> Sign.AT_LEAST;
            default -> Sign.AT_MOST;
        };
        return new Condition(parts.group(1), sign, Set.of(parts.group(3).split(";", -1)));
    }

    /** "same" becomes what is true of this product. */
    Condition about(Facts product) {
        return values.equals(Set.of(SAME)) ? new Condition(fact, sign, product.values(fact)) : this;
    }

    boolean holdsFor(Facts product) {
        Set<String> actual = product.values(fact);
        return switch (sign) {
            case ONE_OF -> actual.stream().anyMatch(values::contains);
            case NONE_OF -> actual.stream().noneMatch(values::contains);
            case AT_LEAST -> actual.stream().anyMatch(value -> number(value) >= limit());
            case AT_MOST -> actual.stream().anyMatch(value -> number(value) <= limit());
        };
    }

    private double limit() {
        return Double.parseDouble(values.iterator().next());
    }

    private static double number(String value) {
        return value.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(value) : Double.NaN;
    }
}
