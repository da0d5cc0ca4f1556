package io.jangteo.search.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the index.
 *
 * @param words revision of the user dictionary that its analyzers were made with
 * @param copiedAfter the last product id that the copy has reached
 * @param copied products that the copy has brought
 * @param switching whether searches move to it by themselves once it is {@link VersionState#READY}
 */
public record IndexVersion(
        int number,
        VersionState state,
        long words,
        String copiedAfter,
        long copied,
        boolean switching,
        @Nullable String failure,
        Instant createdAt,
        Instant changedAt) {

    /** The alias that every search asks. */
    public static final String ALIAS = "product_search";

    private static final String PREFIX = "products-v";

    public String index() {
        return PREFIX + number;
    }

    /** Its consumer group: where its feed stands is kept by the broker. */
    String group() {
        return "search." + index();
    }
}
