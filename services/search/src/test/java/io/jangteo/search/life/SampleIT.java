package io.jangteo.search.life;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import io.jangteo.search.index.IndexWriter;
import io.jangteo.search.index.ProductDocument;
import io.jangteo.search.index.ProductIndex;
import io.jangteo.search.life.CompareIndex.Comparison;
import io.jangteo.search.life.CompareIndex.Drift;
import io.jangteo.search.life.IndexJob.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A small index of the last three products of the store, so that it is known what a sample of it compares. */
class SampleIT extends SearchFixture {
    private static final IndexVersion SMALL =
            new IndexVersion(900, VersionState.STANDBY, 1, "", 0, false, null, Instant.EPOCH, Instant.EPOCH);
    private static final List<String> IDS = List.of("~a", "~b", "~c");

    @Autowired
    private CompareIndex comparing;

    @Autowired
    private ProductIndex index;

    @Autowired
    private IndexWriter writer;

    @BeforeEach
    void aSmallIndex() {
        index.create(SMALL.index(), List.of());
        Stream<JsonNode> products = IDS.stream().map(id -> product(id, "표본").json());
        writer.write(
                SMALL.index(),
                products.peek(store::put)
                        .map(product -> ProductDocument.stateOf(product, 1400))
                        .toList());
        refresh(SMALL);
    }

    @AfterEach
    void noSmallIndex() {
        IDS.forEach(store::remove);
        index.drop(SMALL.index());
    }

    @Test
    void aRangeBeginsAfterEachOfSoManyProducts() {
        Comparison all = sample(Kind.COMPARE, 3);
        assertThat(all.compared()).isEqualTo(2 + 1);
        assertThat(all.drifted()).isZero();
        assertThat(sample(Kind.COMPARE, 2).compared()).isBetween(1L, 3L);
    }

    @Test
    void aSampleFindsAndRepairsWhatDiffers() {
        store.put(product("~b", "표본 바뀜").version(2).json());
        assertThat(sample(Kind.COMPARE, 3).drift()).containsExactly(Map.entry("~b", Drift.STALE));
        Comparison repair = sample(Kind.REPAIR, 3);
        assertThat(repair.drifted()).isEqualTo(1);
        assertThat(repair.repaired()).isEqualTo(1);
        refresh(SMALL);
        assertThat(sample(Kind.COMPARE, 3).drift()).isEmpty();
    }

    private Comparison sample(Kind kind, int ranges) {
        return comparing.compare(SMALL, new JobRequest(kind, null, List.of(), ranges), _ -> {});
    }
}
