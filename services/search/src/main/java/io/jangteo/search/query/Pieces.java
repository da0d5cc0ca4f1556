package io.jangteo.search.query;

import io.jangteo.search.engine.Engine;
import io.jangteo.search.life.IndexVersion;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a text that is written together (아이폰16프로) is made of, as the index that is searched has it. */
@Component
class Pieces {
    private static final String ANALYZE = "/" + IndexVersion.ALIAS + "/_analyze";

    private final Engine engine;

    Pieces(Engine questionEngine) {
        this.engine = questionEngine;
    }

    List<String> of(String text) {
        return engine.post(ANALYZE, Map.of("analyzer", "korean_query", "text", text))
                .path("tokens")
                .valueStream()
                .map(token -> token.path("token").asString())
                .toList();
    }
}
