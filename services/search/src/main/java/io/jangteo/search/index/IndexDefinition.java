package io.jangteo.search.index;

import io.jangteo.search.SearchSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Mapping and analyzers of a new index, from {@code index/products.json}, with the user dictionary of the day. */
final class IndexDefinition {
    private static final String FILE = "/index/products.json";
    private static final List<String> TOKENIZERS = List.of("korean_index", "korean_query");

    private IndexDefinition() {}

    static JsonNode with(List<String> userWords, SearchSettings settings, JsonMapper mapper) {
        ObjectNode definition = read(mapper);
        ObjectNode index = definition.withObject("/settings/index");
        index.put("number_of_shards", settings.shards());
        index.put("number_of_replicas", settings.replicas());
        index.put("refresh_interval", settings.refreshInterval().toMillis() + "ms");
        for (String tokenizer : TOKENIZERS) {
            keepWhole(userWords, index.withObject("/analysis/tokenizer/" + tokenizer));
        }
        return definition;
    }

    /** The analyzer of queries in the words of a request to analyze: as it would be with these user words, without an index. */
    static ObjectNode queryAnalyzer(List<String> userWords, JsonMapper mapper) {
        JsonNode analysis = read(mapper).at("/settings/index/analysis");
        JsonNode analyzer = analysis.at("/analyzer/korean_query");
        ObjectNode asked = mapper.createObjectNode();
        ObjectNode tokenizer = (ObjectNode)
                analysis.path("tokenizer").path(analyzer.path("tokenizer").asString());
        keepWhole(userWords, tokenizer);
        asked.set("tokenizer", tokenizer);
        for (String kind : List.of("char_filter", "filter")) {
            ArrayNode parts = asked.putArray(kind);
            for (JsonNode name : analyzer.path(kind)) {
                JsonNode ours = analysis.path(kind).path(name.asString());
                parts.add(ours.isMissingNode() ? name : ours);
            }
        }
        return asked;
    }

    private static void keepWhole(List<String> userWords, ObjectNode tokenizer) {
        ArrayNode rules = tokenizer.putArray("user_dictionary_rules");
        userWords.forEach(rules::add);
    }

    /** Another one for another mapping or other analyzers. */
    static String form(JsonMapper mapper) {
        var checksum = new CRC32();
        checksum.update(mapper.writeValueAsBytes(read(mapper)));
        return "%08x".formatted(checksum.getValue());
    }

    private static ObjectNode read(JsonMapper mapper) {
        try (InputStream file = IndexDefinition.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            return (ObjectNode) mapper.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
