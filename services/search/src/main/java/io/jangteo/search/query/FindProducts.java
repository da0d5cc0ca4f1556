package io.jangteo.search.query;

import com.github.benmanes.caffeine.cache.Ticker;
import io.jangteo.search.dictionary.Synonyms;
import io.jangteo.search.engine.Engine;
import io.jangteo.search.engine.EngineRefused;
import io.jangteo.search.life.IndexVersion;
import io.jangteo.search.query.ProductQuery.Sort;
import io.jangteo.search.query.ResultPage.Item;
import io.jangteo.search.query.ResultPage.Match;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds products. The words are taken as typed first; only if nothing has them all are they corrected, and only if that finds
 * nothing either is the nearest offered. The answer says which.
 */
@Component
public class FindProducts {
    /** Counts what the words find before any filter. */
    private static final String FOUND = "found";

    private static final int COUNTED = 10_000;
    private static final Map<String, Object> ON_SALE = Map.of("term", Map.of("deleted", false));
    private static final int MOST_KEPT = 1_000;

    private final Engine engine;
    private final WordQuery words;
    private final Corrections corrections;
    private final LiveSynonyms synonyms;
    private final Wanted wanted;
    private final JsonMapper mapper;
    private final NearCache<ProductQuery, Taken> pages;
    private final NearCache<Counting, JsonNode> counted;
    private final int keptFrom;

    FindProducts(
            Engine questionEngine,
            WordQuery words,
            Corrections corrections,
            LiveSynonyms synonyms,
            Wanted wanted,
            Staleness staleness,
            JsonMapper mapper) {
        this.engine = questionEngine;
        this.words = words;
        this.corrections = corrections;
        this.synonyms = synonyms;
        this.wanted = wanted;
        this.mapper = mapper;
        this.keptFrom = staleness.from();
        this.pages = new NearCache<>(staleness.pages(), MOST_KEPT, Taken::many, Ticker.systemTicker());
        this.counted = new NearCache<>(
                staleness.facets(), MOST_KEPT, counts -> found(counts) >= keptFrom, Ticker.systemTicker());
    }

    /**
     * May be as old as {@link Staleness} says where there is much and the words decide its order: that is what costs most, and
     * where one more product or another price changes least.
     *
     * @throws InvalidCursor if the cursor is none of a page before
     * @throws SearchUnavailable while there is no index to ask
     */
    public ResultPage find(ProductQuery query) {
        Supplier<Taken> look = () -> look(query, Means.all(synonyms.now()));
        return (isByWords(query) ? pages.get(query, look) : look.get()).page();
    }

    /** The same with other synonyms than those that count now, for an editor who wants to see before and after. */
    public ResultPage find(ProductQuery query, Synonyms asIf) {
        return look(query, Means.all(asIf)).page();
    }

    /** The same without some features, for somebody who measures what they are good for. */
    public ResultPage find(ProductQuery query, Set<Feature> without) {
        return look(query, new Means(synonyms.now(), without)).page();
    }

    private static boolean isByWords(ProductQuery query) {
        return query.sort() == Sort.RELEVANCE && !plain(query.text()).isEmpty();
    }

    private Taken look(ProductQuery query, Means means) {
        String text = plain(query.text());
        Taken exact = take(query, words.all(text, means), Match.EXACT, null);
        if (exact.found() || text.isEmpty()) {
            return exact;
        }
        Optional<Taken> corrected = corrections
                .of(text, means)
                .map(meant -> take(query, words.all(meant, means), Match.CORRECTED, meant))
                .filter(Taken::found)
                .findFirst();
        if (corrected.isEmpty() && means.has(Feature.NEAREST)) {
            return take(query, words.nearest(text, means), Match.NEAREST, null);
        }
        return corrected.orElse(exact);
    }

    /**
     * @param found whether the words find anything, whatever is filtered: a filter that leaves nothing is no reason to correct them
     * @param many whether they find so much that it is worth keeping
     */
    private record Taken(boolean found, boolean many, ResultPage page) {}

    /** What is counted: the same for every page and order of the results. */
    private record Counting(Map<String, Object> question, List<Object> filters, Map<String, Object> counts) {

        /** The total tells what is left behind the filters; where there are some, all is counted beside it. */
        static Counting of(ProductQuery query, Map<String, Object> question, Filters filters) {
            Map<String, Object> counts =
                    new LinkedHashMap<>(query.withFacets() ? FacetQuery.of(query, filters) : Map.of());
            if (!filters.all().isEmpty()) {
                counts.put(FOUND, Map.of("filter", Map.of("match_all", Map.of())));
            }
            return new Counting(question, filters.all(), counts);
        }

        Map<String, Object> request() {
            return Map.of(
                    "query",
                    Map.of("bool", Map.of("filter", List.of(question, ON_SALE))),
                    "post_filter",
                    Map.of("bool", Map.of("filter", filters)),
                    "size",
                    0,
                    "track_total_hits",
                    COUNTED,
                    "aggs",
                    counts);
        }
    }

    /** What the engine is asked for a page and for the counts beside it. */
    List<Map<String, Object>> questions(ProductQuery query) {
        Map<String, Object> question = words.all(plain(query.text()), Means.all(synonyms.now()));
        var filters = new Filters(query);
        return List.of(Counting.of(query, question, filters).request(), pageOf(query, question, filters));
    }

    private Taken take(ProductQuery query, Map<String, Object> question, Match match, @Nullable String corrected) {
        Filters filters = new Filters(query);
        JsonNode answer = askForPage(query, question, filters);
        boolean nothing =
                answer.path("hits").path("hits").isEmpty() && filters.all().isEmpty() && query.cursor() == null;
        JsonNode counts = nothing ? MissingNode.getInstance() : count(Counting.of(query, question, filters));
        long found = found(counts);
        return new Taken(found > 0, found >= keptFrom, read(answer, counts, query, match, corrected));
    }

    /** What the engine refuses only behind a cursor is a cursor that it never gave. */
    private JsonNode askForPage(ProductQuery query, Map<String, Object> question, Filters filters) {
        try {
            return ask(pageOf(query, question, filters));
        } catch (EngineRefused e) {
            if (query.cursor() != null && e.status() == 400) {
                throw new InvalidCursor(e);
            }
            throw e;
        }
    }

    /**
     * Nothing is counted beside it: the engine looks no further than it must for the best. For the same reason the first page of a
     * search by words leaves the order of those with the same score to the engine; the pages after it go by the id.
     */
    private Map<String, Object> pageOf(ProductQuery query, Map<String, Object> question, Filters filters) {
        boolean scored = isByWords(query);
        List<Object> sort = sort(query.sort(), scored);
        PageCursor cursor = PageCursor.read(query.cursor(), sort.size(), mapper);
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("must", question);
        asked.put("should", scored ? wanted.more() : List.of());
        asked.put(
                "filter",
                Stream.concat(filters.all().stream(), Stream.of(ON_SALE)).toList());
        Map<String, Object> request = new LinkedHashMap<>();
        if (cursor != null) {
            asked.put("must_not", Map.of("ids", Map.of("values", cursor.seen())));
            request.put("search_after", cursor.after());
        }
        if (cursor != null || !scored) {
            request.put("sort", sort);
        }
        request.put("query", Map.of("bool", asked));
        request.put("size", query.limit() + 1);
        request.put("track_total_hits", false);
        request.put("_source", List.of("card", "inStock"));
        request.put(
                "highlight",
                Map.of("fields", Map.of("title", Map.of("number_of_fragments", 0), "description", Map.of())));
        return request;
    }

    private JsonNode count(Counting counting) {
        return counted.get(counting, () -> ask(counting.request()));
    }

    private static long found(JsonNode counts) {
        return counts.path("aggregations").path(FOUND).path("doc_count").asLong(total(counts));
    }

    private static long total(JsonNode counts) {
        return counts.path("hits").path("total").path("value").asLong();
    }

    private JsonNode ask(Map<String, Object> request) {
        try {
            return engine.search(IndexVersion.ALIAS, request, "request_cache=true");
        } catch (EngineRefused e) {
            if (e.status() == 404) {
                throw new SearchUnavailable("The first index is still being built", e);
            }
            throw e;
        }
    }

    private ResultPage read(
            JsonNode answer, JsonNode counts, ProductQuery query, Match match, @Nullable String corrected) {
        List<JsonNode> hits = PageCursor.inOrder(answer.path("hits").path("hits"));
        boolean more = hits.size() > query.limit();
        List<JsonNode> shown = more ? hits.subList(0, query.limit()) : hits;
        List<Item> items = new ArrayList<>();
        for (JsonNode hit : shown) {
            JsonNode source = hit.path("_source");
            items.add(new Item(
                    hit.path("_id").asString(),
                    source.path("card"),
                    source.path("inStock").asBoolean(),
                    highlight(hit.path("highlight"))));
        }
        return new ResultPage(
                items,
                total(counts),
                match,
                corrected,
                more ? PageCursor.after(shown, query.cursor(), mapper).text(mapper) : null,
                query.withFacets() ? FacetQuery.read(counts.path("aggregations"), query) : null);
    }

    private static Map<String, List<String>> highlight(JsonNode fields) {
        Map<String, List<String>> highlight = new LinkedHashMap<>();
        fields.properties()
                .forEach(field -> highlight.put(
                        field.getKey(),
                        field.getValue().valueStream().map(JsonNode::asString).toList()));
        return highlight;
    }

    /**
     * The id last, so that no two products are at the same place.
     *
     * @param scored whether there is a score; without words, what many want is what is relevant
     */
    private static List<Object> sort(Sort sort, boolean scored) {
        Object popular = Map.of("popularity", Map.of("order", "desc", "missing", 0));
        Object first = switch (sort) {
            case RELEVANCE -> scored ? Map.of(PageCursor.SCORE, "desc") : popular;
            case PRICE_ASCENDING -> Map.of("comparablePrice", "asc");
            case PRICE_DESCENDING -> Map.of("comparablePrice", "desc");
            case NEWEST -> Map.of("createdAt", "desc");
            case POPULARITY -> popular;
        };
        return List.of(first, Map.of("id", "asc"));
    }

    /** Composed (a Mac sends letters apart), lower case, one space between words. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }
}
