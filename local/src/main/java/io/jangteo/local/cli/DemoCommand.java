package io.jangteo.local.cli;

import io.jangteo.local.LocalPlatform;
import io.jangteo.local.machine.MachineFailure;
import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Cart;
import io.jangteo.local.shop.Patience;
import io.jangteo.local.shop.Shop;
import io.jangteo.local.shop.Shopper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import tools.jackson.databind.JsonNode;

/** Places one order that succeeds and one whose card is declined, through the public doors. */
@picocli.CommandLine.Command(
        name = "demo",
        description = "Place an order that succeeds and one whose card is declined, and show each step as it happens.")
final class DemoCommand implements Callable<Integer> {
    private static final int PAGE = 100;
    private static final int ORDERS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public Integer call() {
        String url = LocalPlatform.options().build().gatewayUrl();
        try (var shop = new Shop(url)) {
            Shopper shopper = shop.newShopper();
            System.out.println("Signed up " + shopper.email());
            JsonNode product = somethingInStock(shop);
            JsonNode variant = product.path("variants").path(0);
            String sku = variant.path("sku").asString();
            JsonNode price = variant.path("price");
            System.out.printf(
                    "Found %s (%s) for %d %s (minor units)%n",
                    product.path("title").asString(),
                    sku,
                    price.path("minorUnits").asLong(),
                    price.path("currency").asString());
            Cart cart = Cart.of(
                    sku,
                    1,
                    price.path("currency").asString(),
                    price.path("minorUnits").asLong());
            follow(shop, shopper, cart, Shop.SUCCEEDS, "An order with a good card", "STOCK_COMMITTED");
            follow(shop, shopper, cart, Shop.DECLINED, "An order whose card is declined", "STOCK_RETURNED");
        } catch (UncheckedIOException e) {
            throw new MachineFailure(
                    "The gateway at %s does not answer. ./jangteo status shows what runs, ./jangteo up starts it."
                            .formatted(url),
                    e);
        }
        return 0;
    }

    private static void follow(Shop shop, Shopper shopper, Cart cart, String card, String title, String lastStep) {
        System.out.printf("%n%s (%s)%n", title, card);
        String key = UUID.randomUUID().toString();
        Answer placed = Patience.within(
                        PATIENCE, () -> shop.placeOrder(shopper, key, cart, card), DemoCommand::comesBack)
                .orFail("POST /api/orders");
        String id = placed.text("id");
        System.out.printf("  POST /api/orders -> %d, order %s%n", placed.status(), id);
        shop.timeline(shopper, id, 0, step -> {
            System.out.printf(
                    "  %s  %-18s %-10s %s%n",
                    step.path("at").asString(),
                    step.path("step").asString(),
                    step.path("status").asString(),
                    step.path("detail").asString(""));
            return step.path("step").asString().equals(lastStep);
        });
        JsonNode order = shop.order(shopper, id).orFail("GET /api/orders/" + id).body();
        System.out.printf(
                "  GET /api/orders/%s -> %s %s%n",
                id, order.path("status").asString(), order.path("cancelReason").asString(""));
    }

    private static void comesBack(Answer answer) {
        System.out.printf(
                "  POST /api/orders -> %d %s, asked again with the same key%n",
                answer.status(), answer.reason().orElse(""));
    }

    private static JsonNode somethingInStock(Shop shop) {
        JsonNode page = shop.get("/api/catalog/products?limit=" + PAGE, null)
                .orFail("GET /api/catalog/products")
                .body();
        for (JsonNode product : page.path("items")) {
            String sku = product.path("variants").path(0).path("sku").asString();
            JsonNode stock = shop.get("/api/inventory/stock?sku=" + sku, null)
                    .orFail("GET /api/inventory/stock")
                    .body();
            if (stock.path("items").path(0).path("available").asInt() >= ORDERS) {
                return product;
            }
        }
        throw new MachineFailure(
                "Nothing is in stock. The sample shop is loaded by ./jangteo up; see ./jangteo status.");
    }
}
