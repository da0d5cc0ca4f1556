package io.jangteo.search.dictionary;

/** A dictionary with a line that cannot be meant. */
public class DictionaryRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;

    DictionaryRefused(int line, String why) {
        super("Line " + line + ": " + why);
        this.line = line;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
