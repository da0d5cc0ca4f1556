package io.jangteo.load.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line of a data file, such as {@code men | 남성 | Men's | w=40 cut=wide;regular}: columns of text, then settings.
 *
 * @param settings by name; each allows one or more values
 */
record Entry(List<String> columns, Map<String, Set<String>> settings) {

    private static final String SETTING = "[a-z][A-Za-z]*=\\S+";
    private static final String NOTHING = "-";

    static Entry of(String line) {
        List<String> columns = new ArrayList<>();
        Map<String, Set<String>> settings = new LinkedHashMap<>();
        for (String part : line.split("\\|", -1)) {
            String text = part.strip();
            if (text.matches(SETTING + "(\\s+" + SETTING + ")*")) {
                for (String setting : text.split("\\s+", -1)) {
                    int equals = setting.indexOf('=');
                    settings.put(
                            setting.substring(0, equals),
                            Set.of(setting.substring(equals + 1).split(";", -1)));
                }
            } else {
                columns.add(text.equals(NOTHING) ? "" : text);
            }
        }
        return new Entry(List.copyOf(columns), settings);
    }

    String column(int number) {
        return columns.get(number);
    }

    /** This column, or the last one before it that is there. */
    String columnOrLast(int number) {
        return columns.get(Math.min(number, columns.size() - 1));
    }

    /** Takes a setting that stands for one value out of the others. */
    String take(String name, String otherwise) {
        Set<String> value = settings.remove(name);
        return value == null ? otherwise : String.join(";", value);
    }
}
