package io.jangteo.search.popularity;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.life.VersionState;
import io.jangteo.search.query.ProductQuery;
import io.jangteo.search.query.ProductQuery.Sort;
import io.jangteo.search.query.ResultPage.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PopularityIT extends PopularityFixture {

    @Test
    void whatManyWantComesFirstAndStaysSoThroughAChangeARebuildAndASwitch() {
        sell(product("pop-a", "무드등 옵시디언"), product("pop-b", "무드등 옵시디언"), product("pop-c", "무드등 옵시디언"));
        eventually().until(() -> find("옵시디언").total() == 3);
        assertThat(sorted("옵시디언", Sort.RELEVANCE)).containsExactly("pop-a", "pop-b", "pop-c");
        view("pop-c", visitor());
        view("pop-c", visitor());
        view("pop-b", visitor());
        eventually()
                .untilAsserted(
                        () -> assertThat(sorted("옵시디언", Sort.POPULARITY)).containsExactly("pop-c", "pop-b", "pop-a"));
        assertThat(sorted("옵시디언", Sort.RELEVANCE)).startsWith("pop-c");
        assertThat(sorted("옵시디언", Sort.PRICE_ASCENDING)).containsExactly("pop-a", "pop-b", "pop-c");

        sell(product("pop-c", "무드등 옵시디언 개정").version(2));
        eventually().untilAsserted(() -> assertThat(found("옵시디언 개정")).containsExactly("pop-c"));
        assertThat(sorted("옵시디언", Sort.POPULARITY)).containsExactly("pop-c", "pop-b", "pop-a");

        int before = active().number();
        int built = life.build(false).number();
        eventually().until(() -> life.get(built).state() == VersionState.READY);
        life.switchTo(built);
        assertThat(sorted("옵시디언", Sort.POPULARITY)).containsExactly("pop-c", "pop-b", "pop-a");

        for (int i = 0; i < 5; i++) {
            view("pop-a", visitor());
        }
        eventually()
                .untilAsserted(
                        () -> assertThat(sorted("옵시디언", Sort.POPULARITY)).containsExactly("pop-a", "pop-c", "pop-b"));
        life.switchTo(before);
        eventually()
                .untilAsserted(
                        () -> assertThat(sorted("옵시디언", Sort.POPULARITY)).containsExactly("pop-a", "pop-c", "pop-b"));
    }

    @Test
    void wordsWeighMoreThanPopularity() {
        sell(product("fit-a", "제습기 페리도트"), product("fit-b", "받침대").described("제습기 페리도트 아래에 놓는 받침대"));
        eventually().until(() -> find("제습기 페리도트").total() == 2);
        for (int i = 0; i < 3; i++) {
            tell(PURCHASED, UUID.randomUUID().toString(), Instant.now(), "{\"productId\": \"fit-b\"}");
        }
        eventually()
                .untilAsserted(
                        () -> assertThat(sorted("제습기 페리도트", Sort.POPULARITY)).containsExactly("fit-b", "fit-a"));
        assertThat(sorted("제습기 페리도트", Sort.RELEVANCE)).containsExactly("fit-a", "fit-b");
    }

    @Test
    void aPaidOrderMakesItsProductsPopular() {
        sell(product("paid-a", "텀블러 선스톤"), product("paid-b", "텀블러 선스톤"));
        eventually().until(() -> find("선스톤").total() == 2);
        confirmed(UUID.randomUUID().toString(), """
                {"orderId": "o", "buyerId": "b", "lines": [{"sku": "SKU-PAID-B", "productId": "paid-b", "quantity": 1}]}""");
        eventually().untilAsserted(() -> {
            relay("paid-b");
            assertThat(sorted("선스톤", Sort.POPULARITY)).containsExactly("paid-b", "paid-a");
        });
        awaitScore("paid-b", 20);
    }

    @Test
    void aProductThatIsSoldLaterIsAsPopularAsItWasWanted() {
        view("later-1", visitor());
        view("later-1", visitor());
        awaitScore("later-1", 2);
        sell(product("later-0", "화분 라리마"), product("later-1", "화분 라리마"));
        eventually()
                .untilAsserted(() -> assertThat(sorted("라리마", Sort.POPULARITY)).containsExactly("later-1", "later-0"));
    }

    private List<String> sorted(String text, Sort sort) {
        return find
                .find(new ProductQuery(text, null, List.of(), Map.of(), null, null, null, false, sort, null, 50, false))
                .items()
                .stream()
                .map(Item::id)
                .toList();
    }

    /** As the relay does with the outbox; doubled, as it may. */
    private void relay(String product) {
        jdbc.sql("SELECT id, payload, time FROM outbox WHERE aggregateid = ?")
                .param(product)
                .query()
                .listOfRows()
                .forEach(row -> tell(
                        PURCHASED,
                        String.valueOf(row.get("id")),
                        Instant.parse(String.valueOf(row.get("time"))),
                        String.valueOf(row.get("payload"))));
    }
}
