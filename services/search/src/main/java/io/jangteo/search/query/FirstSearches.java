package io.jangteo.search.query;

import io.jangteo.search.SearchSettings;
import io.jangteo.search.engine.Engine;
import io.jangteo.search.engine.EngineAway;
import io.jangteo.search.engine.EngineRefused;
import io.jangteo.search.life.IndexVersion;
import io.jangteo.search.life.WarmUp;
import io.jangteo.search.query.ProductQuery.Sort;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Each order of all products, and the words of one of them, with all counts. When service and engine have just been started nothing in
 * them is compiled either, so that it is asked until answers come soon enough.
 */
@Component
class FirstSearches implements WarmUp {
    private static final Logger log = LoggerFactory.getLogger(FirstSearches.class);
    private static final int PAGE = 20;
    private static final int MOST_TIMES = 5;

    private final Engine engine;
    private final FindProducts find;
    private final Duration soon;

    FirstSearches(Engine heavyEngine, FindProducts find, SearchSettings settings) {
        this.engine = heavyEngine;
        this.find = find;
        this.soon = settings.answerWithin().dividedBy(4);
    }

    /** Before this process is ready. */
    @EventListener(ApplicationStartedEvent.class)
    void warmUp() {
        try {
            String words = inEachOrder(IndexVersion.ALIAS);
            int asked = 1;
            while (takesLong(words) && asked < MOST_TIMES) {
                asked++;
            }
            log.info("Searched {} times before shoppers do", asked);
        } catch (EngineAway | EngineRefused e) {
            log.info("Nothing is searched before shoppers do: {}", e.getMessage());
        }
    }

    private boolean takesLong(String words) {
        long begun = System.nanoTime();
        ask(IndexVersion.ALIAS, query(words, Sort.RELEVANCE));
        return System.nanoTime() - begun > soon.toNanos();
    }

    @Override
    public void warmUp(String index) {
        ask(index, query(inEachOrder(index), Sort.RELEVANCE));
    }

    /** @return the words of one of the products, none where there are none */
    private String inEachOrder(String index) {
        String words = "";
        for (Sort sort : Sort.values()) {
            JsonNode page = ask(index, query("", sort));
            words = page.path("hits")
                    .path("hits")
                    .path(0)
                    .path("_source")
                    .path("card")
                    .path("title")
                    .asString(words);
        }
        return words;
    }

    /** @return what was answered last: the page */
    private JsonNode ask(String index, ProductQuery query) {
        JsonNode answer = MissingNode.getInstance();
        for (Map<String, Object> question : find.questions(query)) {
            answer = engine.search(index, question);
        }
        return answer;
    }

    private static ProductQuery query(String words, Sort sort) {
        return new ProductQuery(words, null, List.of(), Map.of(), null, null, null, false, sort, null, PAGE, true);
    }
}
