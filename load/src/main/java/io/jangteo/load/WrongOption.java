package io.jangteo.load;

/** What is asked for cannot be done. The message names the option, what it says and what it may say. */
public final class WrongOption extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private WrongOption(String message) {
        super(message);
    }

    /** @param otherwise the message, which names the option */
    public static void unless(boolean right, String otherwise) {
        if (!right) {
            throw new WrongOption(otherwise);
        }
    }

    public static void unlessAtLeast(long least, String option, long value) {
        unless(value >= least, "%s is at least %d, not %d".formatted(option, least, value));
    }

    public static void unlessWithin(long least, long most, String option, long value) {
        unless(value >= least && value <= most, "%s is from %d to %d, not %d".formatted(option, least, most, value));
    }
}
