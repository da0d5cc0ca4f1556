package io.jangteo.search.query;

import org.jspecify.annotations.Nullable;

/** A cursor that no page of this search named. */
public class InvalidCursor extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidCursor(@Nullable Throwable cause) {
        super("The cursor is none that a page of this search named", cause);
    }
}
