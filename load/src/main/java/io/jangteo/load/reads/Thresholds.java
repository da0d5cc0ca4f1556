package io.jangteo.load.reads;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Gatling says of the thresholds that the simulation asserts: a line for each, after everything else. */
final class Thresholds {

    /** Such as "Global: percentage of failed events is less than 5.0 : false (actual : 100.0)". */
    private static final Pattern MISSED = Pattern.compile("(.+?) : false \\(actual : (.+)\\)");

    private static final String UNKNOWN = "Gatling does not say which one";

    private Thresholds() {}

    /**
     * What was missed, with what was found instead.
     *
     * @param failed what Gatling's exit code says, which counts whatever is printed
     */
    static List<String> missed(boolean failed, List<String> output) {
        if (!failed) {
            return List.of();
        }
        List<String> missed = output.stream()
                .map(MISSED::matcher)
                .filter(Matcher::matches)
                .map(line -> "%s, but it is %s".formatted(line.group(1), line.group(2)))
                .toList();
        return missed.isEmpty() ? List.of(UNKNOWN) : missed;
    }
}
