package io.jangteo.search.popularity;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jangteo.platform.persistence.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CountActivityIT extends PopularityFixture {
    @Autowired
    private ForgetActivity forgetting;

    @Autowired
    private Transactions transactions;

    @Test
    void aVisitorCountsOnceADayForAProductHoweverOftenItIsTold() {
        String visitor = visitor();
        String id = UUID.randomUUID().toString();
        view("once-1", visitor);
        for (int i = 0; i < 5; i++) {
            tell(VIEWED, id, Instant.now(), viewed("once-1", visitor));
        }
        tell(VIEWED, UUID.randomUUID().toString(), Instant.now(), "{\"productId\": \"once-1\"}");
        click("once-1", visitor);
        awaitScore("once-1", 3);
        view("once-1", visitor());
        awaitScore("once-1", 4);
    }

    @Test
    void aPurchaseThatIsToldTwiceCountsOnceAndMoreThanAView() {
        String id = UUID.randomUUID().toString();
        String bought = "{\"productId\": \"bought-x\", \"sku\": \"SKU-X\", \"quantity\": 30}";
        tell(PURCHASED, id, Instant.now(), bought);
        tell(PURCHASED, id, Instant.now(), bought);
        view("bought-x", visitor());
        awaitScore("bought-x", 21);
    }

    @Test
    void whatIsOldCountsLess() {
        Instant now = Instant.now();
        add("old-1", 8, now.minus(Duration.ofDays(28)));
        add("old-1", 1, now);
        add("old-2", 1, now);
        add("old-2", 8, now.minus(Duration.ofDays(28)));
        assertThat(score("old-1")).isCloseTo(3, within(1e-6));
        assertThat(score("old-2")).isCloseTo(3, within(1e-6));
        tell(PURCHASED, UUID.randomUUID().toString(), now.minus(Duration.ofDays(14)), "{\"productId\": \"old-3\"}");
        awaitScore("old-3", 10);
    }

    @Test
    void whatIsTooOldToBeKnownAsCountedDoesNotCount() {
        tell(
                VIEWED,
                UUID.randomUUID().toString(),
                Instant.now().minus(Duration.ofDays(5)),
                viewed("late-1", visitor()));
        tell(
                PURCHASED,
                UUID.randomUUID().toString(),
                Instant.now().minus(Duration.ofDays(61)),
                "{\"productId\": \"late-1\"}");
        view("late-1", visitor());
        awaitScore("late-1", 1);
    }

    @Test
    void oneVisitorCountsForSoManyProductsADayAndNoMore() {
        String visitor = visitor();
        for (int i = 0; i < 505; i++) {
            tell(VIEWED, UUID.randomUUID().toString(), Instant.now(), viewed("many-" + i, visitor));
        }
        view("many-end", visitor());
        awaitScore("many-end", 1);
        eventually()
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT COUNT(*) FROM activity_vote WHERE visitor_id = ?")
                                .param(visitor)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(500));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM product_popularity WHERE product_id REGEXP '^many-[0-9]+$'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(500);
    }

    @Test
    void forgetsOldVotesAndWhatHardlyAnybodyWants() {
        add("gone-1", 1, Instant.now().minus(Duration.ofDays(14 * 5)));
        add("kept-1", 1, Instant.now());
        jdbc.sql("INSERT INTO activity_vote VALUES ('2026-01-01', 'v', 'gone-1', 'VIEW')")
                .update();
        // Once nothing waits to be told of them any more.
        eventually().until(() -> popularity.grown(100).isEmpty());
        forgetting.forget();
        assertThat(popularity.ranks(List.of("gone-1", "kept-1"))).containsOnlyKeys("kept-1");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM activity_vote WHERE day < '2026-02-01'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void add(String product, double score, Instant at) {
        transactions.write(() -> popularity.add(new TreeMap<>(Map.of(product, score)), at));
    }

    private void click(String product, String visitor) {
        act(
                "{\"kind\": \"SUGGESTION_CLICK\", \"suggestion\": \"x\", \"productId\": \"%s\"}".formatted(product),
                visitor);
    }
}
