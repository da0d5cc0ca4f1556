package io.jangteo.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.vocabulary.BuiltFrom.Products;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BuiltFromTest {
    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");
    private static final BuiltFrom BUILT = new BuiltFrom("products-v1", 1_000, MADE, Duration.ofSeconds(10));

    @Test
    void withoutAChangeItIsNeverMadeAnew() {
        assertThat(BUILT.outdated(new Products("products-v1", 1_000, 900), MADE.plus(Duration.ofDays(1))))
                .isFalse();
    }

    @Test
    void aFewChangesWaitFiftyTimesAsLongAsMakingItTook() {
        Products few = new Products("products-v1", 1_010, 900);
        assertThat(BUILT.outdated(few, MADE.plusSeconds(499))).isFalse();
        assertThat(BUILT.outdated(few, MADE.plusSeconds(500))).isTrue();
    }

    @Test
    void manyChangesOrAnotherIndexWaitFiveTimesAsLong() {
        Products many = new Products("products-v1", 1_100, 900);
        Products other = new Products("products-v2", 1_000, 900);
        assertThat(BUILT.outdated(many, MADE.plusSeconds(49))).isFalse();
        assertThat(BUILT.outdated(many, MADE.plusSeconds(50))).isTrue();
        assertThat(BUILT.outdated(other, MADE.plusSeconds(50))).isTrue();
    }

    @Test
    void itIsKeptWithTheVocabularyAsItIs() {
        assertThat(BuiltFrom.of(JsonMapper.shared().valueToTree(BUILT.meta()))).isEqualTo(BUILT);
    }
}
