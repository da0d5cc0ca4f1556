package io.jangteo.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThatNoException;

import io.jangteo.search.SearchFixture;
import io.jangteo.search.life.IndexVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VocabularyBuildIT extends SearchFixture {
    /** No node may open it, as none has for some seconds after the engine was killed. */
    private static final String UNOPENED = "unopened";

    @Autowired
    private VocabularyBuild vocabulary;

    private String searched;

    @BeforeEach
    void searchAnIndexThatIsNotOpen() {
        searched = active().index();
        heavyEngine.put(
                "/" + UNOPENED + "?wait_for_active_shards=0",
                Map.of("settings", Map.of("index.routing.allocation.require._name", "nobody")));
        lead(searched, UNOPENED);
    }

    @AfterEach
    void searchTheRealOne() {
        lead(UNOPENED, searched);
        heavyEngine.delete("/" + UNOPENED);
    }

    @Test
    void waitsForAnIndexThatTheEngineHasNotOpenedYet() {
        assertThatNoException().isThrownBy(vocabulary::look);
    }

    private void lead(String from, String to) {
        heavyEngine.post(
                "/_aliases", Map.of("actions", List.of(Map.of("remove", names(from)), Map.of("add", names(to)))));
    }

    private static Map<String, String> names(String index) {
        return Map.of("index", index, "alias", IndexVersion.ALIAS);
    }
}
