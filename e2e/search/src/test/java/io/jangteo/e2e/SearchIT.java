package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.CatalogComparison;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Search as a shopper meets it, through the gateway, on the real catalog, inventory, relay, broker and engine. */
class SearchIT {
    private static final int CATEGORY = 9100;

    private final World world = World.searching();
    private final LocalPlatform platform = world.platform();

    /** A platform that starts for the first time makes its first index in its first seconds. */
    @BeforeEach
    void anIndexIsSearched() {
        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(search("").status()).isEqualTo(200));
    }

    @Test
    void findsAProductSoonAfterItIsPutOnSaleAndNoMoreAfterItIsTakenOff() {
        String id = sell("무선 찾아라 이어폰");
        awaitFound("찾아라 이어폰", id);
        change(id, "유선 바뀌었다 이어폰", 1);
        awaitFound("바뀌었다", id);
        assertThat(items("찾아라 이어폰").toString()).doesNotContain("무선 찾아라");
        takeOff(id);
        awaitNotFound("바뀌었다", id);
    }

    @Test
    void findsAProductUnderTheCategoryThatItsOwnWasMovedBelow() {
        int moved = CATEGORY + 1;
        int target = CATEGORY + 2;
        category(moved, "옮겨질 갈래", null);
        category(target, "새 윗갈래", null);
        String id = UUID.randomUUID().toString();
        world.shop()
                .putProduct(world.operator(), id, product("갈래 따라가는 상품", moved))
                .orFail("a product on sale");
        awaitFound("갈래 따라가는", id);
        assertThat(foundUnder(target)).doesNotContain(id);
        category(moved, "옮겨질 갈래", target);
        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(foundUnder(target)).contains(id));
        assertThat(foundUnder(moved)).contains(id);
    }

    @Test
    void findsWhatAnOlderReleaseHadOnSale() {
        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(items(OlderRelease.SKU))
                        .singleElement()
                        .matches(item -> item.path("inStock").asBoolean()));
    }

    @Test
    void keepsAccountsOrdersAndStockOfAnOlderRelease() {
        Buyer customer = new Buyer(world, OlderRelease.customer(world));
        assertThat(customer.statusOf(OlderRelease.CONFIRMED)).isEqualTo("CONFIRMED");
        assertThat(customer.statusOf(OlderRelease.CONFIRMED_IN_DOLLARS)).isEqualTo("CONFIRMED");
        assertThat(customer.statusOf(OlderRelease.DECLINED)).isEqualTo("CANCELLED");
        assertThat(customer.statusOf(OlderRelease.REGRETTED)).isEqualTo("CANCELLED");
        assertThat(world.capturesOf(OlderRelease.CONFIRMED)).isEqualTo(1);
        Goods goods = OlderRelease.goods(world);
        goods.awaitStock(OlderRelease.UNITS_LEFT, 0);

        String order = customer.order(goods.cart(1));

        customer.awaitStatus(order, "CONFIRMED");
        goods.awaitStock(OlderRelease.UNITS_LEFT - 1, 0);
        world.verify();
    }

    @Test
    void showsWhetherItCanBeHad() {
        Goods goods = world.goods(1);
        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(
                                items(goods.sku()).path(0).path("inStock").asBoolean())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "opensearch", "connect", "kafka"})
    void losesNoChangeWhenAPartIsKilledInTheMiddle(String part) throws Exception {
        String gone = sell("사라질 상품 " + part);
        awaitFound("사라질 " + part, gone);
        String changed = sell("바뀔 상품 " + part);
        String before = sell("죽기 전 상품 " + part);
        platform.kill(part);
        takeOff(gone);
        change(changed, "달라진 상품 " + part, 1);
        String meanwhile = sell("죽은 동안 상품 " + part);
        platform.start(part);
        awaitFound("죽기 전 " + part, before);
        awaitFound("죽은 동안 " + part, meanwhile);
        awaitFound("달라진 " + part, changed);
        awaitNotFound("사라질 " + part, gone);
    }

    @Test
    void answersThatItIsUnavailableInsteadOfAnEmptyPageWhileTheEngineIsAway() throws Exception {
        String id = sell("남아 있는 상품");
        awaitFound("남아 있는 상품", id);
        platform.kill("opensearch");
        try {
            Answer answer = search("남아 있는 상품");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.reason()).contains("SEARCH_UNAVAILABLE");
            assertThat(answer.body().path("degraded").asBoolean()).isTrue();
            // Nobody has typed this before, so no answer to it is kept.
            assertThat(world.shop().get("/api/search/suggest?q=zqwz", null).status())
                    .isEqualTo(503);
            assertThat(world.shop()
                            .get("/api/catalog/products?category=" + CATEGORY, null)
                            .status())
                    .isEqualTo(200);
            assertThat(world.shop()
                            .get("/api/catalog/products/" + id, null)
                            .orFail("a product's page")
                            .text("title"))
                    .isEqualTo("남아 있는 상품");
        } finally {
            platform.start("opensearch");
        }
        awaitFound("남아 있는 상품", id);
    }

    @Test
    void whatIsBoughtIsMorePopular() {
        Goods goods = world.goods(1);
        Buyer buyer = Buyer.in(world);
        buyer.awaitStatus(buyer.order(goods.cart(1)), "CONFIRMED");
        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(found(goods.sku())).hasSize(1));
        world.awaitCount(
                1,
                "search",
                "SELECT COUNT(*) FROM product_popularity WHERE product_id = ? AND told IS NOT NULL",
                found(goods.sku()).getFirst());
    }

    @Test
    void theIndexAgreesWithTheCatalog() {
        sell("비교할 상품");
        await().atMost(World.SOON)
                .untilAsserted(
                        () -> assertThat(CatalogComparison.run(world.shop(), world.operator(), false, null, _ -> {}))
                                .matches(CatalogComparison.Result::green)
                                .matches(result -> result.drifted() == 0)
                                .matches(result -> result.compared() > 0));
    }

    private String sell(String title) {
        category(CATEGORY, "찾기 시험", null);
        String id = UUID.randomUUID().toString();
        world.shop().putProduct(world.operator(), id, product(title, CATEGORY)).orFail("a product on sale");
        return id;
    }

    private void category(int id, String name, @Nullable Integer parent) {
        Map<String, Object> body = new HashMap<>(Map.of("name", Map.of("ko", name, "en", "Search tests")));
        if (parent != null) {
            body.put("parentId", parent);
        }
        world.shop()
                .put("/api/catalog/categories/" + id, world.operator().accessToken(), body)
                .orFail("a category");
    }

    private void takeOff(String id) {
        world.shop()
                .delete("/api/catalog/products/" + id, world.operator().accessToken())
                .orFail("a deletion");
    }

    private void change(String id, String title, int version) {
        world.shop()
                .put(
                        "/api/catalog/products/" + id,
                        world.operator().accessToken(),
                        Map.of("If-Match", "\"" + version + "\""),
                        product(title, CATEGORY))
                .orFail("a change");
    }

    private static JsonNode product(String title, int category) {
        String sku = "FIND-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "title", title,
                        "categoryIds", List.of(category),
                        "primaryCategoryId", category,
                        "images", List.of(Map.of("url", "/images/test.svg", "main", true)),
                        "variants",
                                List.of(Map.of("sku", sku, "price", Map.of("currency", "KRW", "minorUnits", 1000)))));
    }

    private void awaitFound(String text, String id) {
        await().atMost(World.SOON).untilAsserted(() -> assertThat(found(text)).contains(id));
    }

    private void awaitNotFound(String text, String id) {
        await().atMost(World.SOON).untilAsserted(() -> assertThat(found(text)).doesNotContain(id));
    }

    private List<String> found(String text) {
        return ids(items(text));
    }

    private List<String> foundUnder(int category) {
        return ids(world.shop()
                .get("/api/search?category=" + category, null)
                .orFail("a search in a category")
                .body()
                .path("items"));
    }

    private static List<String> ids(JsonNode items) {
        return items.valueStream().map(item -> item.path("id").asString()).toList();
    }

    /** What a search found. One that is refused, as while the engine comes back, fails the assertion that waits for it. */
    private JsonNode items(String text) {
        Answer answer = search(text);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer.body().path("items");
    }

    private Answer search(String text) {
        return world.shop().get("/api/search?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8), null);
    }
}
