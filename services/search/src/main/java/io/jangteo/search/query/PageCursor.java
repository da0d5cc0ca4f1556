package io.jangteo.search.query;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended. The engine goes on after it at the same cost on every page.
 *
 * @param after the sort values of the last product
 * @param seen products that come after those in the order and have been shown before
 */
record PageCursor(List<JsonNode> after, List<String> seen) {

    static final String SCORE = "_score";
    private static final String SORT = "sort";
    private static final String ID = "_id";
    private static final String BEFORE_ALL = "";

    /** The hits of a page; where the engine did not order those with the same score, by id as the pages after it. */
    static List<JsonNode> inOrder(JsonNode hits) {
        return hits.valueStream()
                .sorted((one, other) -> one.has(SORT) ? 0 : byScoreAndId(one, other))
                .toList();
    }

    private static int byScoreAndId(JsonNode one, JsonNode other) {
        int better = Double.compare(score(other), score(one));
        return better != 0
                ? better
                : one.path(ID).asString().compareTo(other.path(ID).asString());
    }

    /**
     * @param shown the products of the page that ended, at least one
     * @param before where the page before it ended
     */
    static PageCursor after(List<JsonNode> shown, @Nullable String before, JsonMapper mapper) {
        JsonNode last = shown.getLast();
        if (!last.has(SORT)) {
            return afterScore(shown, mapper);
        }
        List<JsonNode> order = last.path(SORT).valueStream().toList();
        PageCursor earlier = read(before, order.size(), mapper);
        if (earlier != null && earlier.after().getFirst().equals(order.getFirst())) {
            return new PageCursor(order, earlier.seen());
        }
        return new PageCursor(order, List.of());
    }

    /** All of the last score are still to come but those that were shown. */
    private static PageCursor afterScore(List<JsonNode> shown, JsonMapper mapper) {
        double last = score(shown.getLast());
        List<String> seen = shown.stream()
                .filter(hit -> score(hit) == last)
                .map(hit -> hit.path(ID).asString())
                .toList();
        return new PageCursor(List.of(mapper.valueToTree(last), mapper.valueToTree(BEFORE_ALL)), seen);
    }

    private static double score(JsonNode hit) {
        return hit.path(SCORE).asDouble();
    }

    String text(JsonMapper mapper) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mapper.writeValueAsBytes(this));
    }

    /**
     * @param values how many values the order of the results has
     * @throws InvalidCursor if no page named it
     */
    static @Nullable PageCursor read(@Nullable String cursor, int values, JsonMapper mapper) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            PageCursor read = mapper.readValue(Base64.getUrlDecoder().decode(cursor), PageCursor.class);
            if (read.goesOn(values)) {
                return read;
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw new InvalidCursor(e);
        }
        throw new InvalidCursor(null);
    }

    private boolean goesOn(int values) {
        return after != null
                && seen != null
                && after.size() == values
                && after.stream().allMatch(JsonNode::isValueNode);
    }
}
