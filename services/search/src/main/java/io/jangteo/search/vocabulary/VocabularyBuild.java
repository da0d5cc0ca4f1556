package io.jangteo.search.vocabulary;

import io.jangteo.search.engine.Engine;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import io.jangteo.search.life.IndexVersion;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Makes the vocabulary anew after the product index has changed, but never spends more than a sixth of the time on it. Two
 * processes may do so at once; the alias then leads to the one that ended last.
 */
@Component
public class VocabularyBuild {
    private static final Logger log = LoggerFactory.getLogger(VocabularyBuild.class);
    private static final int PAGE = 2000;
    private static final int REST = 5;
    private static final String PREFIX = "vocabulary-";

    private final Engine engine;
    private final Clock clock;
    private String builtFrom = "";
    private long restUntil;
    private final ReentrantLock working = new ReentrantLock();

    VocabularyBuild(Engine heavyEngine, Clock clock) {
        this.engine = heavyEngine;
        this.clock = clock;
    }

    /** At a fixed rate, because tasks with a fixed delay share one thread and this one may take minutes. */
    @Scheduled(fixedRateString = "${jangteo.search.vocabulary-pause}")
    void look() {
        if (!working.tryLock()) {
            return;
        }
        try {
            String state = stateOfProducts();
            if (!state.equals(builtFrom) && clock.millis() >= restUntil) {
                long began = clock.millis();
                build();
                builtFrom = state;
                restUntil = clock.millis() + REST * (clock.millis() - began);
            }
        } catch (EngineAway e) {
            log.warn("The vocabulary waits for the engine: {}", e.toString());
        } catch (EngineRefused e) {
            if (e.status() != 404) {
                log.error("The vocabulary cannot be made", e);
            }
        } finally {
            working.unlock();
        }
    }

    /** Reads every product of the index that is searched now. */
    public void build() {
        engine.post("/" + IndexVersion.ALIAS + "/_refresh", null);
        PhraseCount count = new PhraseCount();
        JsonNode after = null;
        List<JsonNode> hits;
        do {
            hits = page(after);
            hits.forEach(hit -> count.add(hit.path("_source")));
            after = hits.isEmpty() ? null : hits.getLast().path("sort");
        } while (hits.size() == PAGE);
        String index = PREFIX + clock.millis();
        engine.put("/" + index, definition());
        write(index, count);
        lead(index);
    }

    private List<JsonNode> page(@Nullable JsonNode after) {
        Map<String, Object> question = new HashMap<>(Map.of(
                "size", PAGE,
                "query", Map.of("term", Map.of("deleted", false)),
                "_source", List.of("title", "titleEn", "brand", "category", "colors", "attributes"),
                "sort", List.of("id")));
        if (after != null) {
            question.put("search_after", after);
        }
        return engine.post("/" + IndexVersion.ALIAS + "/_search", question)
                .path("hits")
                .path("hits")
                .valueStream()
                .toList();
    }

    private void write(String index, PhraseCount count) {
        List<Phrase> phrases = count.phrases();
        for (int from = 0; from < phrases.size(); from += PAGE) {
            List<Object> lines = new ArrayList<>();
            for (Phrase phrase : phrases.subList(from, Math.min(from + PAGE, phrases.size()))) {
                lines.add(Map.of("index", Map.of()));
                lines.add(Vocabulary.document(phrase, count.kindsOf(phrase)));
            }
            if (engine.lines("/" + index + "/_bulk", lines).path("errors").asBoolean()) {
                throw new EngineAway("The engine did not take all of the vocabulary");
            }
        }
        engine.post("/" + index + "/_refresh", null);
    }

    private void lead(String index) {
        List<Object> actions = new ArrayList<>();
        actions.add(Map.of("add", Map.of("index", index, "alias", Vocabulary.ALIAS)));
        for (String old : engine.get("/" + PREFIX + "*/_alias").propertyNames()) {
            if (!old.equals(index)) {
                actions.add(Map.of("remove_index", Map.of("index", old)));
            }
        }
        engine.post("/_aliases", Map.of("actions", actions));
    }

    /** Which index is searched, and how often something was written to it. */
    private String stateOfProducts() {
        JsonNode stats =
                engine.get("/" + IndexVersion.ALIAS + "/_stats/indexing").path("indices");
        StringBuilder state = new StringBuilder();
        stats.properties()
                .forEach(index -> state.append(index.getKey())
                        .append(index.getValue()
                                .path("primaries")
                                .path("indexing")
                                .path("index_total")
                                .asLong()));
        return state.toString();
    }

    private static Map<String, Object> definition() {
        Map<String, Object> keyword = Map.of("type", "keyword", "ignore_above", 256);
        return Map.of(
                "settings",
                Map.of("index", Map.of("number_of_shards", 1, "number_of_replicas", 0, "refresh_interval", "-1")),
                "mappings",
                Map.of(
                        "dynamic",
                        "strict",
                        "properties",
                        Map.of(
                                "text", keyword,
                                "folded", keyword,
                                "kind", keyword,
                                "jamo", keyword,
                                "inner", keyword,
                                "initials", keyword,
                                "kinds", Map.of("type", "keyword", "index", false),
                                "length", Map.of("type", "integer"),
                                "count", Map.of("type", "rank_feature"))));
    }
}
