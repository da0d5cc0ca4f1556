package io.jangteo.search.life;

import io.jangteo.search.engine.Engine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an index version shows, apart from any search: product by product. */
@Component
class IndexedProducts {
    /** More hits in one answer the engine refuses. */
    private static final int PAGE = 10_000;

    private static final Map<String, Object> SHOWN = Map.of("term", Map.of("deleted", false));

    private final Engine engine;

    IndexedProducts(Engine heavyEngine) {
        this.engine = heavyEngine;
    }

    record Indexed(long version, JsonNode source) {}

    /**
     * By id.
     *
     * @param after not this one
     * @param last this one too; null for all that come after
     */
    Map<String, Indexed> between(IndexVersion version, String after, @Nullable String last) {
        Map<String, Indexed> products = new HashMap<>();
        String from = after;
        List<JsonNode> hits;
        do {
            hits = page(version, from, last);
            hits.forEach(hit -> products.put(
                    hit.path("_id").asString(),
                    new Indexed(hit.path("_source").path("catalogVersion").asLong(), hit.path("_source"))));
            from = hits.isEmpty() ? from : hits.getLast().path("_id").asString();
        } while (hits.size() == PAGE);
        return products;
    }

    private List<JsonNode> page(IndexVersion version, String after, @Nullable String last) {
        Map<String, Object> range = new HashMap<>(Map.of("gt", after));
        if (last != null) {
            range.put("lte", last);
        }
        return search(
                version,
                Map.of(
                        "size",
                        PAGE,
                        "query",
                        Map.of("bool", Map.of("filter", List.of(SHOWN, Map.of("range", Map.of("id", range))))),
                        "sort",
                        List.of("id")));
    }

    /** The ids of so many. */
    List<String> random(IndexVersion version, int count) {
        Map<String, Object> anyOrder = Map.of("query", SHOWN, "random_score", Map.of(), "boost_mode", "replace");
        return search(version, Map.of("size", count, "_source", false, "query", Map.of("function_score", anyOrder)))
                .stream()
                .map(hit -> hit.path("_id").asString())
                .toList();
    }

    /** Of products whether shown or deleted; 0 of one that this version has never heard of. */
    Map<String, Long> versions(IndexVersion version, Collection<String> ids) {
        Map<String, Long> versions = new HashMap<>();
        engine.post("/" + version.index() + "/_mget?_source_includes=catalogVersion", Map.of("ids", ids))
                .path("docs")
                .forEach(document -> versions.put(
                        document.path("_id").asString(),
                        document.path("_source").path("catalogVersion").asLong(0)));
        return versions;
    }

    private List<JsonNode> search(IndexVersion version, Map<String, Object> question) {
        return engine.search(version.index(), question)
                .path("hits")
                .path("hits")
                .valueStream()
                .toList();
    }
}
