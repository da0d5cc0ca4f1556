package io.jangteo.search.index;

import io.jangteo.search.engine.Engine;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the analyzer of queries makes of a text. */
@Component
public class Analysis {
    private final Engine engine;

    Analysis(Engine questionEngine) {
        this.engine = questionEngine;
    }

    /** @param userWords the user dictionary, as it is or as it might be */
    public List<String> wordsOf(String text, List<String> userWords) {
        JsonNode answer = engine.post(
                "/_analyze",
                Map.of(
                        "tokenizer",
                                Map.of(
                                        "type", "nori_tokenizer",
                                        "decompound_mode", "discard",
                                        "user_dictionary_rules", userWords),
                        "filter", List.of("nori_part_of_speech", "nori_readingform", "lowercase"),
                        "text", text));
        return answer.path("tokens")
                .valueStream()
                .map(token -> token.path("token").asString())
                .toList();
    }
}
