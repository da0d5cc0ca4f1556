package io.jangteo.house;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of docs/libraries.md, and what is wrong with it. */
final class Libraries {

    private static final Pattern ARTIFACT = Pattern.compile("`([^`]+)`");
    private static final Pattern CHECKED = Pattern.compile("Checked on (\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int COLUMNS = 7;
    private static final int ENOUGH_STARS = 500;
    private static final int HALF_A_YEAR = 183;

    /**
     * @param artifacts {@code group:artifact}, or {@code npm:name}
     * @param released when the release in use came out, or words that say why that is not known
     * @param stars of its repository
     * @param exception why it is used although it breaks the rule; empty where it does not
     */
    record Row(
            List<String> artifacts,
            String purpose,
            String licence,
            String release,
            String released,
            int stars,
            String exception) {}

    private final LocalDate checked;
    private final List<Row> rows;

    private Libraries(LocalDate checked, List<Row> rows) {
        this.checked = checked;
        this.rows = rows;
    }

    static Libraries parse(String page) {
        Matcher date = CHECKED.matcher(page);
        if (!date.find()) {
            throw new IllegalArgumentException("The page does not say when it was checked");
        }
        List<Row> rows = page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(Libraries::row)
                .toList();
        return new Libraries(LocalDate.parse(date.group(1)), rows);
    }

    Set<String> artifacts() {
        Set<String> found = new TreeSet<>();
        rows.forEach(row -> found.addAll(row.artifacts()));
        return found;
    }

    Set<String> missing(Set<String> used) {
        Set<String> missing = new TreeSet<>(used);
        missing.removeAll(artifacts());
        return missing;
    }

    Set<String> stale(Set<String> used) {
        Set<String> stale = artifacts();
        stale.removeAll(used);
        return stale;
    }

    /** Rows that leave something out, or break the rule without a reason. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Row row : rows) {
            if (row.purpose().isEmpty()
                    || row.licence().isEmpty()
                    || row.release().isEmpty()
                    || row.released().isEmpty()) {
                faults.add(row.artifacts() + " leaves something out");
            }
            if (row.exception().isEmpty() && row.stars() < ENOUGH_STARS) {
                faults.add(row.artifacts() + " has too few stars and no reason");
            }
            if (row.exception().isEmpty() && !recent(row.released())) {
                faults.add(row.artifacts() + " had no release in half a year, or nobody knows, and no reason");
            }
        }
        return faults;
    }

    private boolean recent(String released) {
        return DATE.matcher(released).matches() && LocalDate.parse(released).isAfter(checked.minusDays(HALF_A_YEAR));
    }

    private static Row row(String line) {
        List<String> cells = List.of(line.substring(1).split("\\|", -1)).stream()
                .map(String::strip)
                .toList();
        if (cells.size() != COLUMNS + 1) {
            throw new IllegalArgumentException("Not " + COLUMNS + " columns: " + line);
        }
        List<String> artifacts = ARTIFACT.matcher(cells.getFirst())
                .results()
                .map(match -> match.group(1))
                .toList();
        int stars = Integer.parseInt(cells.get(5).replace(",", ""));
        return new Row(artifacts, cells.get(1), cells.get(2), cells.get(3), cells.get(4), stars, cells.get(6));
    }
}
