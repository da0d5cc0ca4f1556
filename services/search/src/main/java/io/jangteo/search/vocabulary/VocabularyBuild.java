package io.jangteo.search.vocabulary;

import io.jangteo.search.engine.Engine;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import io.jangteo.search.life.IndexVersion;
import io.jangteo.search.vocabulary.BuiltFrom.Products;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** Times as long as the page took. */
    private static final int REST_AFTER_PAGE = 2;

    private static final String PREFIX = "vocabulary-";

    private final Engine engine;
    private final Clock clock;
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
            Products now = products();
            if (builtFrom().map(from -> from.outdated(now, clock.instant())).orElse(true)) {
                build();
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
        Instant began = clock.instant();
        engine.post("/" + IndexVersion.ALIAS + "/_refresh", null);
        Products products = products();
        PhraseCount count = counted();
        String index = PREFIX + clock.millis();
        Duration took = Duration.between(began, clock.instant());
        engine.put(
                "/" + index, definition(new BuiltFrom(products.index(), products.changes(), began.plus(took), took)));
        write(index, count);
        lead(index);
    }

    /** With a rest after each page: shoppers search the same engine meanwhile. */
    private PhraseCount counted() {
        PhraseCount count = new PhraseCount();
        JsonNode after = null;
        List<JsonNode> hits;
        do {
            long began = System.nanoTime();
            hits = page(after);
            hits.forEach(hit -> count.add(hit.path("_source")));
            after = hits.isEmpty() ? null : hits.getLast().path("sort");
            if (hits.size() == PAGE) {
                rest(Duration.ofNanos(REST_AFTER_PAGE * (System.nanoTime() - began)));
            }
        } while (hits.size() == PAGE);
        return count;
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineAway("Stopped while reading the products for the vocabulary");
        }
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
        return engine.search(IndexVersion.ALIAS, question)
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

    /** Nothing where there is no vocabulary, or one of a release that did not keep it. */
    private Optional<BuiltFrom> builtFrom() {
        if (!engine.exists("/" + Vocabulary.ALIAS)) {
            return Optional.empty();
        }
        return engine.get("/" + Vocabulary.ALIAS + "/_mapping")
                .valueStream()
                .map(index -> index.path("mappings").path("_meta"))
                .filter(meta -> meta.has("index"))
                .map(BuiltFrom::of)
                .findFirst();
    }

    /** The number of the last change is kept with each shard, other than the engine's counters. */
    private Products products() {
        JsonNode indices = engine.get("/" + IndexVersion.ALIAS + "/_stats/docs?level=shards&filter_path="
                        + "indices.*.primaries.docs.count,indices.*.shards.*.seq_no.max_seq_no")
                .path("indices");
        Map.Entry<String, JsonNode> index = indices.properties().stream()
                .findFirst()
                .orElseThrow(() -> new EngineAway("The search engine has not opened the index yet"));
        long changes = index.getValue()
                .path("shards")
                .valueStream()
                .mapToLong(copies ->
                        copies.path(0).path("seq_no").path("max_seq_no").asLong())
                .sum();
        return new Products(
                index.getKey(),
                changes,
                index.getValue().path("primaries").path("docs").path("count").asLong());
    }

    private static Map<String, Object> definition(BuiltFrom from) {
        Map<String, Object> keyword = Map.of("type", "keyword", "ignore_above", 256);
        return Map.of(
                "settings",
                Map.of("index", Map.of("number_of_shards", 1, "number_of_replicas", 0, "refresh_interval", "-1")),
                "mappings",
                Map.of(
                        "_meta",
                        from.meta(),
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
