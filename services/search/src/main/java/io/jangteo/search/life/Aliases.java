package io.jangteo.search.life;

import io.jangteo.search.engine.Engine;
import io.jangteo.search.engine.EngineRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The alias that every search asks. What it leads to is the truth; the table of versions follows. */
@Component
class Aliases {
    private final Engine engine;

    Aliases(Engine heavyEngine) {
        this.engine = heavyEngine;
    }

    /** The index that searches ask now. */
    Optional<String> target() {
        try {
            return engine.get("/_alias/" + IndexVersion.ALIAS).propertyNames().stream()
                    .findFirst();
        } catch (EngineRefused e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** In one step: a search sees the old index or the new one, never none and never both. */
    void lead(String index) {
        List<Object> actions = new ArrayList<>();
        target().filter(old -> !old.equals(index))
                .ifPresent(old -> actions.add(Map.of("remove", Map.of("index", old, "alias", IndexVersion.ALIAS))));
        actions.add(Map.of("add", Map.of("index", index, "alias", IndexVersion.ALIAS)));
        engine.post("/_aliases", Map.of("actions", actions));
    }
}
