package io.jangteo.search.activity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A random number by which a browser's visits belong together; the browser makes it and may throw it away. Only a random UUID
 * (version 4) is taken: account and order ids are of version 7, so that none of them can stand here by mistake.
 */
public final class Visitor {
    /** The request header that carries it. */
    public static final String HEADER = "Jangteo-Visitor";

    private static final Pattern RANDOM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private Visitor() {}

    /** Nothing where it is no random UUID in its lower-case form. */
    public static Optional<String> of(@Nullable String header) {
        return Optional.ofNullable(header).filter(id -> RANDOM.matcher(id).matches());
    }
}
