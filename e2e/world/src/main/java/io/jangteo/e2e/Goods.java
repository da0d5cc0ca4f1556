package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.shop.Cart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One product on sale with one SKU. */
record Goods(World world, String sku, String currency, long minorUnits) {

    private static final int ELECTRONICS = 1;

    static Goods onSale(World world, int quantity, String currency, long minorUnits) {
        String sku = "TEST-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        category(world);
        JsonNode product = JsonMapper.shared()
                .valueToTree(Map.of(
                        "title",
                        "시험 상품 " + sku,
                        "titleEn",
                        "Test goods " + sku,
                        "description",
                        "시험에만 쓰입니다.",
                        "descriptionEn",
                        "Only for tests.",
                        "brand",
                        "Jangteo",
                        "model",
                        sku,
                        "categoryIds",
                        List.of(ELECTRONICS),
                        "primaryCategoryId",
                        ELECTRONICS,
                        "images",
                        List.of(Map.of("url", "/images/test.svg", "main", true)),
                        "variants",
                        List.of(Map.of("sku", sku, "price", Map.of("currency", currency, "minorUnits", minorUnits)))));
        String id = UUID.randomUUID().toString();
        world.insist("a product on sale", () -> world.shop().putProduct(world.operator(), id, product));
        var goods = new Goods(world, sku, currency, minorUnits);
        if (quantity > 0) {
            goods.receive(quantity);
        }
        return goods;
    }

    private static void category(World world) {
        world.insist(
                "a category",
                () -> world.shop()
                        .put(
                                "/api/catalog/categories/" + ELECTRONICS,
                                world.operator().accessToken(),
                                Map.of("name", Map.of("ko", "전자제품", "en", "Electronics"))));
    }

    void receive(int quantity) {
        String key = UUID.randomUUID().toString();
        world.insist("a receipt", () -> world.shop().receiveStock(world.operator(), sku, quantity, key));
    }

    Cart cart(int quantity) {
        return Cart.of(sku, quantity, currency, minorUnits);
    }

    Cart cartWith(Goods other) {
        return cart(1).and(other.sku(), 1, other.minorUnits());
    }

    long onHand() {
        return row("onHand");
    }

    long reserved() {
        return row("reserved");
    }

    private long row(String column) {
        return world.insist("stock", () -> world.shop().stock(world.operator(), sku))
                .body()
                .path(column)
                .asLong();
    }

    void awaitStock(long onHand, long reserved) {
        await().atMost(World.SOON).untilAsserted(() -> {
            assertThat(onHand()).as("onHand of " + sku).isEqualTo(onHand);
            assertThat(reserved()).as("reserved of " + sku).isEqualTo(reserved);
        });
    }
}
