package io.jangteo.search.query;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import io.jangteo.search.query.ProductQuery.Sort;
import io.jangteo.search.query.ResultPage.Count;
import io.jangteo.search.query.ResultPage.Facets;
import io.jangteo.search.query.ResultPage.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A shelf of four things, of which each choice leaves others. A dollar is 1,400 won. */
class FiltersIT extends SearchFixture {
    private static final String SHELF = "여울목";
    private static final Map<String, List<String>> PURPLE = Map.of("색상", List.of("자주색"));
    private static boolean filled;

    @BeforeEach
    void aShelf() {
        if (filled) {
            return;
        }
        sell(
                product("f-cup", "여울목 머그")
                        .brand("여울")
                        .in("70/71/", "필터관", "마실것")
                        .with("색상", "자주색")
                        .priced(9_900, "KRW")
                        .createdAt("2026-02-01T00:00:00Z"),
                product("f-dish", "여울목 접시")
                        .brand("여울")
                        .in("70/72/", "필터관", "먹을것")
                        .with("색상", "쪽빛")
                        .priced(29_000, "KRW")
                        .createdAt("2026-04-01T00:00:00Z"),
                product("f-pot", "여울목 냄비")
                        .brand("목련")
                        .in("70/72/", "필터관", "먹을것")
                        .with("색상", "자주색")
                        .priced(120_000, "KRW")
                        .createdAt("2026-03-01T00:00:00Z"),
                product("f-tea", "여울목 찻잔")
                        .brand("목련")
                        .in("70/71/", "필터관", "마실것")
                        .with("색상", "자주색")
                        .priced(20_00, "USD")
                        .createdAt("2026-01-01T00:00:00Z"),
                product("f-comma", "갈대숲 주걱").brand("강가, 그리고"));
        List.of("F-CUP", "F-POT", "F-TEA").forEach(sku -> tellStock("SKU-" + sku, 1, true));
        tellStock("SKU-F-DISH", 1, false);
        eventually().until(() -> find(SHELF).total() == 4 && found("갈대숲").size() == 1);
        eventually()
                .until(() -> find(SHELF).items().stream().filter(Item::inStock).count() == 3);
        filled = true;
    }

    @Test
    void pricesWithoutACurrencyAreComparedInWon() {
        assertThat(priced(null, 9_900L, 29_000L)).containsExactlyInAnyOrder("f-cup", "f-dish", "f-tea");
        assertThat(priced(null, 9_901L, 28_999L)).containsExactly("f-tea");
        assertThat(priced(null, 28_000L, null)).containsExactlyInAnyOrder("f-dish", "f-pot", "f-tea");
        assertThat(priced(null, 28_001L, null)).containsExactlyInAnyOrder("f-dish", "f-pot");
        assertThat(priced(null, null, 9_900L)).containsExactly("f-cup");
        assertThat(priced(null, null, 9_899L)).isEmpty();
    }

    @Test
    void pricesOfACurrencyLeaveTheOtherOut() {
        assertThat(priced("KRW", 1L, 29_000L)).containsExactlyInAnyOrder("f-cup", "f-dish");
        assertThat(priced("USD", null, 20_00L)).containsExactly("f-tea");
        assertThat(priced("USD", 20_01L, null)).isEmpty();
        assertThat(priced("USD", null, null)).containsExactly("f-tea");
    }

    @Test
    void whatCannotBeBoughtNowCanBeLeftOut() {
        assertThat(ids(chosen(List.of(), Map.of(), null, null, null, true)))
                .containsExactlyInAnyOrder("f-cup", "f-pot", "f-tea");
        assertThat(ids(chosen(List.of(), Map.of(), null, null, null, false))).hasSize(4);
    }

    @Test
    void theNewestComesFirst() {
        assertThat(ids(sorted(Sort.NEWEST))).containsExactly("f-dish", "f-pot", "f-cup", "f-tea");
        assertThat(ids(sorted(Sort.PRICE_ASCENDING))).containsExactly("f-cup", "f-tea", "f-dish", "f-pot");
    }

    @Test
    void withoutAChoiceEachFacetCountsAll() {
        Facets facets = facets(chosen(List.of(), Map.of(), null, null, null, false));
        assertThat(facets.brands()).containsExactlyInAnyOrder(count("여울", 2), count("목련", 2));
        assertThat(facets.attributes()).containsOnly(Map.entry("색상", List.of(count("자주색", 3), count("쪽빛", 1))));
        assertThat(facets.prices())
                .containsExactly(count("0-10000", 1), count("10000-30000", 2), count("100000-300000", 1));
        assertThat(facets.inStock()).isEqualTo(3);
        assertThat(facets.categories()).containsExactly(new Count("70", "필터관", 4));
    }

    @Test
    void aFacetLeavesItsOwnChoiceAsideAndCountsAmongTheOthers() {
        ResultPage page = find.find(chosen(List.of("여울"), PURPLE, null, null, null, false));
        assertThat(page.items()).extracting(Item::id).containsExactly("f-cup");
        assertThat(page.total()).isEqualTo(1);
        Facets facets = page.facets();
        assertThat(facets.brands()).containsExactly(count("목련", 2), count("여울", 1));
        assertThat(facets.attributes())
                .containsOnlyKeys("색상")
                .hasEntrySatisfying(
                        "색상", colors -> assertThat(colors).containsExactlyInAnyOrder(count("자주색", 1), count("쪽빛", 1)));
        assertThat(facets.prices()).containsExactly(count("0-10000", 1));
        assertThat(facets.inStock()).isEqualTo(1);
    }

    @Test
    void pricesAndStockLeaveTheirOwnChoiceAsideToo() {
        Facets dear = facets(chosen(List.of(), Map.of(), null, 28_000L, null, false));
        assertThat(dear.prices())
                .containsExactly(count("0-10000", 1), count("10000-30000", 2), count("100000-300000", 1));
        assertThat(dear.brands()).containsExactly(count("목련", 2), count("여울", 1));
        assertThat(dear.inStock()).isEqualTo(2);
        Facets toBuy = facets(chosen(List.of("여울"), Map.of(), null, null, null, true));
        assertThat(toBuy.inStock()).isEqualTo(1);
        assertThat(toBuy.brands()).containsExactly(count("목련", 2), count("여울", 1));
        assertThat(toBuy.prices()).containsExactly(count("0-10000", 1));
    }

    @Test
    void everyChoiceCanBeMadeInTheAddress() {
        assertThat(asked("q=여울목&attr.색상=쪽빛")).containsExactly("f-dish");
        assertThat(asked("q=여울목&attr.색상=자주색&minPrice=10000&inStock=true")).containsExactlyInAnyOrder("f-pot", "f-tea");
        assertThat(asked("q=여울목&attr.색상=자주색&attr.색상=쪽빛&maxPrice=29000&currency=KRW"))
                .containsExactlyInAnyOrder("f-cup", "f-dish");
        assertThat(asked("q=여울목&brand=여울&category=72")).containsExactly("f-dish");
        assertThat(asked("q=여울목&brand=여울&brand=목련&sort=NEWEST")).containsExactly("f-dish", "f-pot", "f-cup", "f-tea");
    }

    @Test
    void aBrandWithACommaIsOneBrand() {
        assertThat(asked("q=갈대숲&brand=강가, 그리고")).containsExactly("f-comma");
        assertThat(asked("q=갈대숲&brand=강가&brand=강가, 그리고")).containsExactly("f-comma");
        assertThat(asked("q=갈대숲&brand=강가")).isEmpty();
    }

    private List<String> priced(@Nullable String currency, @Nullable Long from, @Nullable Long to) {
        return ids(chosen(List.of(), Map.of(), currency, from, to, false));
    }

    private List<String> ids(ProductQuery query) {
        return find.find(query).items().stream().map(Item::id).toList();
    }

    private Facets facets(ProductQuery query) {
        return find.find(query).facets();
    }

    private List<String> asked(String query) {
        return client().get()
                .uri("/api/search?" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static Count count(String value, long count) {
        return new Count(value, value, count);
    }

    private static ProductQuery sorted(Sort sort) {
        return new ProductQuery(SHELF, null, List.of(), Map.of(), null, null, null, false, sort, null, 50, true);
    }

    private static ProductQuery chosen(
            List<String> brands,
            Map<String, List<String>> attributes,
            @Nullable String currency,
            @Nullable Long from,
            @Nullable Long to,
            boolean inStock) {
        return new ProductQuery(
                SHELF, null, brands, attributes, currency, from, to, inStock, Sort.RELEVANCE, null, 50, true);
    }
}
