package io.jangteo.search.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of products.
 *
 * @param total how many there are, exact up to 10,000; as old as the facets
 * @param match how the words were taken
 * @param correctedText the words that were searched for, if not those that were asked
 * @param nextCursor absent on the last page
 */
public record ResultPage(
        List<Item> items,
        long total,
        Match match,
        @Nullable String correctedText,
        @Nullable String nextCursor,
        @Nullable Facets facets) {

    /** How the words were taken. */
    public enum Match {
        /** Every word counts as it was typed. */
        EXACT,
        /** Nothing was found for the words as typed; these are the results of the corrected ones. */
        CORRECTED,
        /** Nothing has all the words; these come nearest. */
        NEAREST
    }

    /** @param highlight the fields in which the words stand, with {@code <em>} around them */
    public record Item(String id, JsonNode product, boolean inStock, Map<String, List<String>> highlight) {}

    /** @param value what to filter by */
    public record Count(String value, String label, long count) {}

    /** Each facet counts what choosing one more of its values would show. */
    public record Facets(
            List<Count> categories,
            List<Count> brands,
            List<Count> prices,
            Map<String, List<Count>> attributes,
            long inStock) {}
}
