package io.jangteo.search.index;

import io.jangteo.search.engine.Engine;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the analyzer of queries makes of a text. */
@Component
public class Analysis {
    private final Engine engine;
    private final JsonMapper mapper;

    Analysis(Engine questionEngine, JsonMapper mapper) {
        this.engine = questionEngine;
        this.mapper = mapper;
    }

    /** @param userWords the user dictionary, as it is or as it might be */
    public List<String> wordsOf(String text, List<String> userWords) {
        JsonNode answer = engine.post(
                "/_analyze", IndexDefinition.queryAnalyzer(userWords, mapper).put("text", text));
        return answer.path("tokens")
                .valueStream()
                .map(token -> token.path("token").asString())
                .toList();
    }
}
