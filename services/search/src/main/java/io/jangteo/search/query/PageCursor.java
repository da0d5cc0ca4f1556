package io.jangteo.search.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a page ended: the sort values of its last product. The engine goes on after them at the same cost on every page. */
final class PageCursor {
    private PageCursor() {}

    static String after(JsonNode sortValues) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sortValues.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param values how many values the order of the results has
     * @throws InvalidCursor if no page named it
     */
    static @Nullable JsonNode read(@Nullable String cursor, int values, JsonMapper mapper) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            JsonNode read = mapper.readTree(Base64.getUrlDecoder().decode(cursor));
            if (read.isArray() && read.size() == values && read.valueStream().allMatch(JsonNode::isValueNode)) {
                return read;
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw new InvalidCursor(e);
        }
        throw new InvalidCursor(null);
    }
}
