package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.load.generate.Catalog;
import io.jangteo.load.generate.GeneratedCatalog;
import io.jangteo.load.generate.Product;
import io.jangteo.load.judge.Evaluation;
import io.jangteo.load.judge.Floors;
import io.jangteo.load.judge.JudgedQuery;
import io.jangteo.load.judge.Score;
import io.jangteo.load.judge.SearchDoor;
import io.jangteo.load.judge.SuggestCase;
import io.jangteo.local.shop.CatalogComparison;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The gate of search quality: the judged queries on a generated catalog. Held-out queries are not asked here. */
class SearchQualityIT {
    private static final long SEED = 1;
    private static final long PRODUCTS = 20_000;
    /** All of the catalog through the relay, the broker and the engine, on two busy cores. */
    private static final Duration INDEXED_WITHIN = Duration.ofMinutes(5);

    private static final Duration READ_WITHIN = Duration.ofMinutes(2);

    private final World world = World.searching();

    @Test
    void findsWhatShoppersWantAmongTwentyThousandProducts() throws Exception {
        String url = world.platform().gatewayUrl();
        String password =
                Files.readString(world.platform().secret("operator-password")).strip();
        GeneratedCatalog.load(url, password, SEED, PRODUCTS, _ -> {});
        var catalog = Catalog.of(SEED);
        SearchDoor door = SearchDoor.of(world.shop());
        // To compare is dear, so it waits until the last of them is there.
        Product last = catalog.product(PRODUCTS - 1);
        await().atMost(INDEXED_WITHIN)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> door.search(last.skus().getFirst(), 1).contains(last.id()));
        await().atMost(INDEXED_WITHIN)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(CatalogComparison.run(world.shop(), world.operator(), false, null, _ -> {}))
                                .matches(result -> result.compared() >= PRODUCTS)
                                .matches(result -> result.drifted() == 0));
        var evaluation = new Evaluation(catalog, PRODUCTS, door);
        var floors = new Floors();
        // Suggestions, corrections and likely kinds follow the index a little later, when the vocabulary has been made
        // anew and read.
        await().atMost(INDEXED_WITHIN)
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(suggested(evaluation)).isGreaterThanOrEqualTo(floors.suggestions()));
        await().atMost(READ_WITHIN).untilAsserted(() -> {
            Map<String, Score> groups = Evaluation.byGroup(evaluation.run(SearchQualityIT::isForTuning, _ -> {}));
            assertThat(groups).containsOnlyKeys(floors.groups());
            assertThat(floors.missed(groups)).isEmpty();
        });
    }

    private static boolean isForTuning(JudgedQuery query) {
        return !query.heldOut();
    }

    private static double suggested(Evaluation evaluation) {
        List<SuggestCase> cases = SuggestCase.all();
        return 1 - evaluation.unmet(cases).size() / (double) cases.size();
    }
}
