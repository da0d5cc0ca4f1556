package io.jangteo.search;

import static io.jangteo.search.Goods.deleted;
import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.ConsumerFactory;

class SyncIT extends SearchFixture {
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
    void aDeletedProductStaysDeletedWhenAnOldVersionComesLongAfter() {
        sell(product("s-3", "사라질 델타램프").version(2));
        eventually().untilAsserted(() -> assertThat(found("델타램프")).containsExactly("s-3"));
        store.remove("s-3");
        tell(deleted("s-3", 3));
        eventually().untilAsserted(() -> assertThat(found("델타램프")).doesNotContain("s-3"));
        tell(product("s-3", "사라질 델타램프").version(2).json());
        afterEverythingTold();
        assertThat(found("델타램프")).doesNotContain("s-3");
        sell(product("s-3", "다시 온 델타램프").version(4));
        eventually().untilAsserted(() -> assertThat(found("델타램프")).containsExactly("s-3"));
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

    /** A product told now is found only after everything told before it to the same partitions. */
    private void afterEverythingTold() {
        for (int i = 0; i < 8; i++) {
            String id = "mark-" + i + "-" + System.nanoTime();
            sell(product(id, "표식 " + id.replace("-", "")));
            eventually()
                    .untilAsserted(() -> assertThat(heavyEngine
                                    .post("/product_search/_count", Map.of("query", Map.of("term", Map.of("id", id))))
                                    .path("count")
                                    .asInt())
                            .isEqualTo(1));
        }
    }
}
