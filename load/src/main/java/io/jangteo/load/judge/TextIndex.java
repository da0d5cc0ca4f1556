package io.jangteo.load.judge;

import io.jangteo.load.engine.Engine;
import io.jangteo.load.generate.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * An index of the generated catalog with one analyzer and nothing else, asked by a plain match. What it finds and what it costs is
 * the analyzer's doing.
 */
final class TextIndex implements SearchDoor {

    private static final int BATCH = 500;
    private static final float TITLE_COUNTS = 3;

    private final Engine engine;
    private final String name;
    private final Map<String, Float> fields;

    /** @param fields and how much a word in them counts */
    private TextIndex(Engine engine, String name, Map<String, Float> fields) {
        this.engine = engine;
        this.name = name;
        this.fields = fields;
    }

    /** Titles alone, cut into words at spaces and signs: what a shop has that does nothing about its search. */
    static TextIndex plainTitles(Engine engine, Catalog catalog, long products) throws InterruptedException {
        var index = new TextIndex(engine, "plain-title", Map.of(CatalogTexts.TITLE, 1f));
        index.create(Map.of(), "standard", "standard");
        index.fill(catalog, 0, products);
        return index;
    }

    /** Titles and everything that people search by. */
    static TextIndex of(AnalyzerChoice choice, Engine engine, List<String> userWords) throws InterruptedException {
        var index = new TextIndex(
                engine, choice.index(), Map.of(CatalogTexts.TITLE, TITLE_COUNTS, CatalogTexts.EVERYTHING, 1f));
        index.create(choice.analysis(userWords), AnalyzerChoice.AT_INDEX, AnalyzerChoice.AT_QUERY);
        return index;
    }

    void fill(Catalog catalog, long from, long end) throws InterruptedException {
        Map<String, String> documents = new LinkedHashMap<>();
        for (long number = from; number < end; number++) {
            Map<String, Object> document = new LinkedHashMap<>(CatalogTexts.of(catalog, number));
            document.keySet().retainAll(fields.keySet());
            documents.put(catalog.id(number), JsonMapper.shared().writeValueAsString(document));
            if (documents.size() >= BATCH || number == end - 1) {
                engine.write(name, documents);
                documents.clear();
            }
        }
        engine.json("POST", "/" + name + "/_refresh", null);
    }

    /** Bytes once it is merged into one piece. */
    long size() throws InterruptedException {
        engine.json("POST", "/" + name + "/_forcemerge?max_num_segments=1", null);
        // The pieces that were merged are kept for as long as a search may still read them.
        engine.json("POST", "/" + name + "/_refresh", null);
        engine.json("POST", "/" + name + "/_flush?force=true", null);
        return engine.json("GET", "/" + name + "/_stats/store", null)
                .at("/_all/primaries/store/size_in_bytes")
                .asLong();
    }

    void drop() throws InterruptedException {
        engine.json("DELETE", "/" + name, null);
    }

    @Override
    public List<String> search(String text, int limit) {
        List<String> weighed = fields.entrySet().stream()
                .map(field -> field.getKey() + "^" + field.getValue())
                .toList();
        Map<String, Object> match = Map.of("query", text, "type", "most_fields", "fields", weighed);
        try {
            return engine.json(
                            "POST",
                            "/" + name + "/_search",
                            Map.of("size", limit, "query", Map.of("multi_match", match)))
                    .at("/hits/hits")
                    .valueStream()
                    .map(hit -> hit.path("_id").asString())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> suggest(String typed) {
        return List.of();
    }

    private void create(Map<String, Object> analysis, String atIndex, String atQuery) throws InterruptedException {
        Map<String, Object> text = Map.of("type", "text", "analyzer", atIndex, "search_analyzer", atQuery);
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("number_of_shards", 1);
        parts.put("number_of_replicas", 0);
        parts.put("refresh_interval", "-1");
        parts.put("max_ngram_diff", 1);
        // The engine tells sizes that are up to ten seconds old otherwise.
        parts.put("store.stats_refresh_interval", "0s");
        parts.put("analysis", analysis);
        engine.json(
                "PUT",
                "/" + name,
                Map.of(
                        "settings",
                        Map.of("index", parts),
                        "mappings",
                        Map.of(
                                "dynamic", "strict",
                                // Only what the analyzer makes shall be weighed.
                                "_source", Map.of("enabled", false),
                                "properties",
                                        fields.keySet().stream()
                                                .collect(Collectors.toMap(field -> field, _ -> text)))));
    }
}
