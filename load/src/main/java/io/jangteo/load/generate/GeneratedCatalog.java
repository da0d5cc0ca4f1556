package io.jangteo.load.generate;

import io.jangteo.local.shop.OperatorDoor;
import java.time.Duration;
import java.util.function.LongConsumer;
import tools.jackson.databind.JsonNode;

/** A generated catalog on a running platform. */
public final class GeneratedCatalog {
    /** A platform whose database or catalog is started again is back by then. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private GeneratedCatalog() {}

    /**
     * Loads it through the public doors; what is there already is not loaded again.
     *
     * @param url where the gateway answers
     * @param done is told how many products are there
     * @throws IllegalStateException if the platform refused products
     */
    public static void load(String url, String operatorPassword, long seed, long products, LongConsumer done)
            throws InterruptedException {
        try (var door = new OperatorDoor(url, operatorPassword, PATIENCE, CatalogLoad.ANSWER_WITHIN)) {
            var load = new CatalogLoad(door, Catalog.of(seed), seed, products);
            load.categories();
            JsonNode tally = load.products(done);
            if (tally.path("refused").longValue() > 0) {
                throw new IllegalStateException("Refused: " + load.errors());
            }
        }
    }
}
