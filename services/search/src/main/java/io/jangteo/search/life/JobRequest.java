package io.jangteo.search.life;

import io.jangteo.search.life.IndexJob.Kind;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Work that is asked for.
 *
 * @param since for a catch-up: when the changes begin; null for when the index was made
 * @param products a comparison looks at these alone; empty for all
 * @param ranges a comparison looks at so many ranges of products that begin at random; null for all
 */
public record JobRequest(
        Kind kind,
        @Nullable Instant since,
        List<String> products,
        @Nullable Integer ranges) {
    private static final int MOST_PRODUCTS = 100;
    private static final int MOST_RANGES = 1_000;
    private static final Pattern ID = Pattern.compile("[!-~]{1,36}");

    /** @throws IllegalArgumentException says what does not go together */
    public JobRequest {
        products = List.copyOf(products);
        boolean comparison = kind != Kind.CATCH_UP;
        require(since == null || !comparison, "since goes with CATCH_UP alone");
        require(comparison || (products.isEmpty() && ranges == null), "products and ranges go with COMPARE or REPAIR");
        require(products.isEmpty() || ranges == null, "products and ranges do not go together");
        require(products.size() <= MOST_PRODUCTS, "products are at most " + MOST_PRODUCTS);
        require(products.stream().allMatch(id -> ID.matcher(id).matches()), "products must be ids of products");
        require(ranges == null || (ranges >= 1 && ranges <= MOST_RANGES), "ranges must be 1 to " + MOST_RANGES);
    }

    /** Of all products, or of every change since the index was made. */
    static JobRequest all(Kind kind) {
        return new JobRequest(kind, null, List.of(), null);
    }

    static JobRequest catchUp(Instant since) {
        return new JobRequest(Kind.CATCH_UP, since, List.of(), null);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
