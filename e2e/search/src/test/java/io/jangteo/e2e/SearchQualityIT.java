package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.load.generate.Catalog;
import io.jangteo.load.generate.GeneratedCatalog;
import io.jangteo.load.judge.Evaluation;
import io.jangteo.load.judge.Floors;
import io.jangteo.load.judge.JudgedQuery;
import io.jangteo.load.judge.SearchDoor;
import io.jangteo.load.judge.SuggestCase;
import io.jangteo.local.shop.CatalogComparison;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
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
        await().atMost(INDEXED_WITHIN)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(
                        () -> assertThat(CatalogComparison.run(world.shop(), world.operator(), false, null, _ -> {}))
                                .matches(result -> result.compared() >= PRODUCTS)
                                .matches(result -> result.drifted() == 0));
        var evaluation = new Evaluation(Catalog.of(SEED), PRODUCTS, SearchDoor.of(world.shop()));
        var floors = new Floors();
        // Suggestions, corrections and likely kinds follow the index a little later, when the vocabulary has been made
        // anew and read.
        await().atMost(INDEXED_WITHIN)
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(suggested(evaluation)).isGreaterThanOrEqualTo(floors.suggestions()));
        await().atMost(READ_WITHIN)
                .untilAsserted(() -> assertThat(floors.missed(
                                Evaluation.byGroup(evaluation.run(SearchQualityIT::isForTuning, _ -> {}))))
                        .isEmpty());
    }

    private static boolean isForTuning(JudgedQuery query) {
        return !query.heldOut();
    }

    private static double suggested(Evaluation evaluation) {
        List<SuggestCase> cases = SuggestCase.all();
        return 1 - evaluation.unmet(cases).size() / (double) cases.size();
    }
}
