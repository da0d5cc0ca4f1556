package io.jangteo.local.parts;

import org.jspecify.annotations.Nullable;

/** A part that did not start; the message names the part, the reason and the log's telling line. */
public class PartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String part;

    public PartFailure(String part, String reason, @Nullable Throwable cause) {
        super(part + ": " + reason, cause);
        this.part = part;
    }

    public String part() {
        return part;
    }
}
