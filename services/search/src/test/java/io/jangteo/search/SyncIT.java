package io.jangteo.search;

import static io.jangteo.search.Goods.deleted;
import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.index.ProductIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;

class SyncIT extends SearchFixture {
    @Autowired
    private ProductIndex index;

    @Autowired
    private ConsumerFactory<String, String> consumers;

    @Test
    void findsAProductThatTheCatalogTells() {
        sell(product("s-1", "무선 청진기 알파"));
        eventually().untilAsserted(() -> assertThat(found("청진기 알파")).containsExactly("s-1"));
    }

    @Test
    void anOldVersionThatComesLateChangesNothing() {
        sell(product("s-2", "새 이름 베타청소").version(5));
        eventually().untilAsserted(() -> assertThat(found("베타청소")).containsExactly("s-2"));
        tell(product("s-2", "옛 이름 감마청소").version(4).json());
        afterEverythingTold();
        assertThat(find("이름").items())
                .extracting(item -> item.product().path("title").asString())
                .contains("새 이름 베타청소")
                .doesNotContain("옛 이름 감마청소");
    }

    @Test
    void whatIsToldTwiceIsWrittenOnce() {
        sell(product("s-8", "두번 들은 요타").version(2));
        tellStock("SKU-S-8", 3, true);
        eventually()
                .untilAsserted(
                        () -> assertThat(find("요타").items()).singleElement().matches(item -> item.inStock()));
        afterEverythingTold();
        long written = writes("s-8");
        sell(product("s-8", "두번 들은 요타").version(2));
        tellStock("SKU-S-8", 3, true);
        afterEverythingTold();
        assertThat(writes("s-8")).isEqualTo(written);
        tellStock("SKU-S-8", 4, false);
        eventually().untilAsserted(() -> assertThat(writes("s-8")).isGreaterThan(written));
    }

    @Test
    void aDeletedProductStaysDeletedWhenAnOldVersionComesLongAfter() {
        sell(product("s-3", "사라질 델타램프").version(2));
        eventually().untilAsserted(() -> assertThat(found("델타램프")).containsExactly("s-3"));
        engineForgetsDeletionsAfter("100ms");
        try {
            store.remove("s-3");
            tell(deleted("s-3", 3));
            eventually().untilAsserted(() -> assertThat(hidden("s-3")).isEqualTo(1));
            waitUntilTheEngineHasForgottenADeletion();
            tell(product("s-3", "사라질 델타램프").version(2).json());
            afterEverythingTold();
            assertThat(found("델타램프")).doesNotContain("s-3");
        } finally {
            engineForgetsDeletionsAfter(null);
        }
        sell(product("s-3", "다시 온 델타램프").version(4));
        eventually().untilAsserted(() -> assertThat(found("델타램프")).containsExactly("s-3"));
    }

    @Test
    void forgetsADeletedProductOnlyAfterItsTime() {
        sell(product("s-7", "곧 사라질 씨타"));
        store.remove("s-7");
        tell(deleted("s-7", 2));
        eventually().untilAsserted(() -> assertThat(hidden("s-7")).isEqualTo(1));
        index.purge(active().index(), Instant.now().minusSeconds(3600));
        assertThat(hidden("s-7")).isEqualTo(1);
        index.purge(active().index(), Instant.now().plusSeconds(3600));
        eventually().untilAsserted(() -> assertThat(hidden("s-7")).isZero());
    }

    @Test
    void keepsAStockMessageThatComesBeforeItsProduct() {
        tellStock("SKU-S-4", 7, true);
        afterEverythingTold();
        sell(product("s-4", "먼저 온 재고 엡실론"));
        eventually()
                .untilAsserted(
                        () -> assertThat(find("엡실론").items()).singleElement().matches(item -> item.inStock()));
    }

    @Test
    void stockAndProductEachKeepTheirOwnVersion() {
        sell(product("s-5", "제타 냄비").version(9));
        tellStock("SKU-S-5", 3, true);
        eventually()
                .untilAsserted(
                        () -> assertThat(find("제타").items()).singleElement().matches(item -> item.inStock()));
        tellStock("SKU-S-5", 2, false);
        sell(product("s-5", "제타 냄비 대형").version(10));
        eventually().untilAsserted(() -> assertThat(found("제타 대형")).containsExactly("s-5"));
        assertThat(find("제타").items()).singleElement().matches(item -> item.inStock());
        tellStock("SKU-S-5", 4, false);
        eventually()
                .untilAsserted(
                        () -> assertThat(find("제타").items()).singleElement().matches(item -> !item.inStock()));
    }

    @Test
    void aProductCanBeBoughtWhileAnyOfItsSkusCan() {
        sell(product("s-9", "두 갈래 무쇠솥").sku("S-9-A").alsoAs("S-9-B"));
        eventually().untilAsserted(() -> assertThat(found("무쇠솥")).containsExactly("s-9"));
        tellStock("S-9-A", 1, true);
        eventually().untilAsserted(() -> canBeBought(true));
        tellStock("S-9-B", 7, true);
        tellStock("S-9-A", 2, false);
        afterEverythingTold();
        canBeBought(true);
        tellStock("S-9-B", 8, false);
        eventually().untilAsserted(() -> canBeBought(false));
        // What is late for one SKU is late, though the other has had lower versions; and the other way round.
        tellStock("S-9-B", 7, true);
        afterEverythingTold();
        canBeBought(false);
        tellStock("S-9-A", 3, true);
        eventually().untilAsserted(() -> canBeBought(true));
        tellStock("S-9-B", 9, true);
        tellStock("S-9-A", 4, false);
        afterEverythingTold();
        canBeBought(true);
        sell(product("s-9", "한 갈래 무쇠솥").sku("S-9-A").version(2));
        eventually()
                .untilAsserted(() -> assertThat(find("무쇠솥").items())
                        .singleElement()
                        .matches(item -> item.product().path("variants").asInt() == 1 && !item.inStock()));
    }

    @Test
    void parksWhatIsNoProductAndGoesOn() {
        try (Consumer<String, String> parked = consumers.createConsumer("parked-test", "")) {
            parked.subscribe(List.of("catalog.products.search.dlt"));
            kafka.send("catalog.products", "s-6", "no product").join();
            sell(product("s-6", "에타 뒤에 온 것"));
            eventually().untilAsserted(() -> assertThat(found("에타")).containsExactly("s-6"));
            eventually().until(() -> {
                for (var letter : parked.poll(Duration.ofMillis(200))) {
                    if (letter.value().equals("no product")) {
                        return true;
                    }
                }
                return false;
            });
        }
    }

    private void canBeBought(boolean inStock) {
        assertThat(find("무쇠솥").items()).singleElement().matches(item -> item.inStock() == inStock);
    }

    /** Grows with every write to the document. */
    private long writes(String id) {
        return heavyEngine
                .get("/" + active().index() + "/_doc/" + id)
                .path("_version")
                .asLong();
    }

    /** @param time null for what the engine does by itself */
    private void engineForgetsDeletionsAfter(@Nullable String time) {
        heavyEngine.put("/" + active().index() + "/_settings", Collections.singletonMap("index.gc_deletes", time));
    }

    /** What it has forgotten may be written in an older version again; everything deleted before that is forgotten too. */
    private void waitUntilTheEngineHasForgottenADeletion() {
        String probe = "/" + active().index() + "/_doc/forgotten-by-the-engine";
        Map<String, Object> hidden = Map.of("id", "forgotten-by-the-engine", "deleted", true);
        heavyEngine.put(probe + "?version=5&version_type=external", hidden);
        heavyEngine.delete(probe + "?version=6&version_type=external");
        eventually().untilAsserted(() -> heavyEngine.put(probe + "?version=4&version_type=external", hidden));
        heavyEngine.delete(probe);
    }

    /** A product or a stock told now counts only after everything told before it to the same partitions. */
    private void afterEverythingTold() {
        List<String> marks = IntStream.range(0, 8)
                .mapToObj(i -> "mark-" + i + "-" + System.nanoTime())
                .toList();
        for (String id : marks) {
            sell(product(id, "표식 " + id.replace("-", "")));
            tellStock("SKU-" + id.toUpperCase(Locale.ROOT), 1, true);
        }
        marks.forEach(
                id -> eventually().untilAsserted(() -> assertThat(inStock(id)).isEqualTo(1)));
    }

    private int inStock(String id) {
        return count(Map.of("term", Map.of("id", id)), Map.of("term", Map.of("inStock", true)));
    }
}
