package io.jangteo.load.stores;

import io.jangteo.load.engine.Engine;
import java.io.IOException;
import java.util.List;

/**
 * The ways of reading one product from the search engine, each with one change against the one before it, or against the one that its
 * name says.
 */
final class EngineReads {

    private static final String STORE = "opensearch";
    private static final String CARD_PATHS =
            "version,title,brand,categoryBreadcrumbs,images.url,variants.price.currency,variants.price.minorUnits";
    private static final String CARD = "[\"" + CARD_PATHS.replace(",", "\",\"") + "\"]";
    private static final int OK = 200;

    private final Engine engine;
    private final String one;
    private final String two;

    /**
     * @param one an index with one shard
     * @param two the same products in two shards
     */
    EngineReads(Engine engine, String one, String two) {
        this.engine = engine;
        this.one = one;
        this.two = two;
    }

    List<Variant> variants() {
        return List.of(
                search("query by id; 2 shards, whole source", two, "", ""),
                search("query, 1 shard", one, "", ""),
                search("query, and the request cache", one, "?request_cache=true", ""),
                search("query, source filtered to what a card shows", one, "", ",\"_source\":" + CARD),
                search(
                        "query, doc values instead of the source",
                        one,
                        "",
                        ",\"_source\":false,\"docvalue_fields\":" + CARD),
                search("query, stored fields instead of the source", one, "", ",\"stored_fields\":" + CARD),
                get("GET by id; 2 shards, real time, whole source", two, ""),
                get("GET, 1 shard", one, ""),
                get("GET, not in real time", one, "?realtime=false"),
                get("GET, not in real time, source filtered", one, "?realtime=false&_source_includes=" + CARD_PATHS),
                get("GET, not in real time, stored fields", one, "?realtime=false&stored_fields=" + CARD_PATHS));
    }

    /** Of the index that shoppers search, with what a search shows of a product. */
    Variant live(String index) {
        return get(
                "GET, not in real time, from the index that is searched (its own documents)", index, "?realtime=false");
    }

    private Variant search(String name, String index, String parameters, String more) {
        String path = "/" + index + "/_search" + parameters;
        return Variant.of(STORE, name, key -> {
            Engine.Answer answer =
                    engine.post(path, "{\"size\":1,\"query\":{\"term\":{\"id\":\"%s\"}}%s}".formatted(key.id(), more));
            return came(answer, key);
        });
    }

    private Variant get(String name, String index, String parameters) {
        return Variant.of(STORE, name, key -> came(engine.get("/" + index + "/_doc/" + key.id() + parameters), key));
    }

    private static boolean came(Engine.Answer answer, Key key) throws IOException {
        if (answer.status() != OK) {
            throw new IOException("HTTP " + answer.status());
        }
        return answer.body().contains("\"_id\":\"" + key.id() + "\"");
    }
}
