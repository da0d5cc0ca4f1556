package io.jangteo.search.vocabulary;

import io.jangteo.search.engine.Engine;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What kind of thing words are mostly said of. Every process keeps the whole table, so that a search pays nothing for it, and reads it
 * again when the vocabulary has been made anew.
 */
@Component
public class LikelyKinds {
    private static final Logger log = LoggerFactory.getLogger(LikelyKinds.class);
    private static final int PAGE = 2000;
    private static final int SHORTEST_HEAD = 2;
    /** A word never said of a kind so far makes it unlikely, not impossible. */
    private static final double UNHEARD_OF = 0.01;

    private final Engine engine;
    private volatile Map<String, Map<String, Integer>> words = Map.of();
    private String readFrom = "";

    LikelyKinds(Engine heavyEngine) {
        this.engine = heavyEngine;
    }

    /**
     * @param words of a shopper, in lower case; those that say nothing are left out
     * @param possible whether a category may be meant at all
     * @return categories by name, the likeliest has 1; none if no word says anything
     */
    public Map<String, Double> of(List<String> words, Predicate<String> possible) {
        List<Map<String, Double>> shares = words.stream()
                .map(word -> shares(kindsOf(word), possible))
                .filter(share -> !share.isEmpty())
                .toList();
        Map<String, Double> likely = new LinkedHashMap<>();
        shares.forEach(share -> share.keySet().forEach(kind -> likely.put(kind, together(kind, shares))));
        double most =
                likely.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        likely.replaceAll((_, each) -> each / most);
        return likely;
    }

    @Scheduled(fixedDelayString = "${jangteo.search.synonyms-pause}")
    void look() {
        try {
            String index =
                    String.join(",", engine.get("/_alias/" + Vocabulary.ALIAS).propertyNames());
            if (!index.equals(readFrom)) {
                words = read(index);
                readFrom = index;
            }
        } catch (EngineAway e) {
            log.warn("The kinds of words wait for the engine: {}", e.toString());
        } catch (EngineRefused e) {
            if (e.status() != 404) {
                log.error("The kinds of words cannot be read", e);
            }
        }
    }

    /** Of a compound that no title has, what its longest known end is said of: 책상의자 is a chair, for a Korean word's head is last. */
    private Map<String, Integer> kindsOf(String word) {
        for (int from = 0; from == 0 || from <= word.length() - SHORTEST_HEAD; from++) {
            Map<String, Integer> known = words.get(word.substring(from));
            if (known != null) {
                return known;
            }
        }
        return Map.of();
    }

    private static double together(String kind, List<Map<String, Double>> shares) {
        return shares.stream()
                .mapToDouble(share -> share.getOrDefault(kind, 0.0) + UNHEARD_OF)
                .reduce(1, (one, other) -> one * other);
    }

    private static Map<String, Double> shares(Map<String, Integer> counts, Predicate<String> possible) {
        Map<String, Double> shares = new HashMap<>();
        counts.forEach((kind, count) -> {
            if (possible.test(kind)) {
                shares.put(kind, (double) count);
            }
        });
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((_, count) -> count / all);
        return shares;
    }

    private Map<String, Map<String, Integer>> read(String index) {
        Map<String, Map<String, Integer>> read = new HashMap<>();
        JsonNode after = null;
        List<JsonNode> hits;
        do {
            hits = page(index, after);
            hits.forEach(hit -> read.put(hit.at("/_source/folded").asString(), kinds(hit.at("/_source/kinds"))));
            after = hits.isEmpty() ? null : hits.getLast().path("sort");
        } while (hits.size() == PAGE);
        return read;
    }

    private List<JsonNode> page(String index, @Nullable JsonNode after) {
        Map<String, Object> question = new HashMap<>(Map.of(
                "size", PAGE,
                "query", Map.of("exists", Map.of("field", "kinds")),
                "_source", List.of("folded", "kinds"),
                "sort", List.of("folded")));
        if (after != null) {
            question.put("search_after", after);
        }
        return engine.search(index, question).at("/hits/hits").valueStream().toList();
    }

    private static Map<String, Integer> kinds(JsonNode written) {
        Map<String, Integer> kinds = new HashMap<>();
        written.valueStream().map(JsonNode::asString).forEach(kind -> {
            int space = kind.indexOf(' ');
            kinds.put(kind.substring(space + 1).intern(), Integer.valueOf(kind.substring(0, space)));
        });
        return kinds;
    }
}
