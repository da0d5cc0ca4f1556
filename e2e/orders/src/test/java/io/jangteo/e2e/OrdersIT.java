package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Cart;
import io.jangteo.local.shop.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The saga as a customer sees it, ended by each kind of card, refusal and change of mind. */
@Order(World.ORDERING)
class OrdersIT {

    private final World world = World.ordering();

    @AfterEach
    void everythingAgrees() {
        world.verify();
    }

    @Test
    void confirmsAPaidOrderAndSellsItsStock() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);

        String order = buyer.order(goods.cart(2));

        buyer.awaitStatus(order, "CONFIRMED");
        goods.awaitStock(3, 0);
        assertThat(world.netCapturedOf(order)).isEqualTo(24_000);
        JsonNode page = buyer.read(order).body();
        JsonNode line = page.path("lines").path(0);
        assertThat(line.path("sku").asString()).isEqualTo(goods.sku());
        assertThat(line.path("title").asString()).contains(goods.sku());
        assertThat(line.path("quantity").asInt()).isEqualTo(2);
        assertThat(line.at("/unitPrice/minorUnits").asLong()).isEqualTo(12_000);
        assertThat(page.at("/total/minorUnits").asLong()).isEqualTo(24_000);
        assertThat(page.at("/total/currency").asString()).isEqualTo("KRW");
        Shop.SEOUL.forEach((field, value) ->
                assertThat(page.path("address").path(field).asString()).isEqualTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {Shop.DECLINED, Shop.INSUFFICIENT_FUNDS})
    void cancelsTheOrderAndFreesItsStockWhenTheCardIsRefused(String card) {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);

        String order = buyer.order(goods.cart(2), card);

        buyer.awaitStatus(order, "CANCELLED");
        assertThat(buyer.read(order).text("cancelReason")).isEqualTo("PAYMENT_DECLINED");
        goods.awaitStock(5, 0);
        assertThat(world.capturesOf(order)).isZero();
    }

    @Test
    void givesTheMoneyBackWhenTheGoodsWereSoldBeforeItCame() {
        Buyer buyer = Buyer.in(world);

        String order = world.outrunOrder(buyer);

        buyer.awaitStatus(order, "CANCELLED");
        assertThat(buyer.read(order).text("cancelReason")).isEqualTo("OUT_OF_STOCK");
        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(world.netCapturedOf(order)).isZero());
        assertThat(world.capturesOf(order)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Shop.ANSWER_LOST, Shop.SLOW, Shop.DOWN_FOR_A_WHILE})
    void chargesOnceWhenTheGatewaysAnswerIsLostLateOrLongInComing(String card) {
        Goods goods = world.goods(1);
        Buyer buyer = Buyer.in(world);

        String order = buyer.order(goods.cart(1), card);

        buyer.awaitStatus(order, "CONFIRMED");
        assertThat(world.capturesOf(order)).isEqualTo(1);
        assertThat(world.netCapturedOf(order)).isEqualTo(12_000);
    }

    @Test
    void sellsInDollarsToTheCent() {
        Goods laptop = world.goods(1, "USD", 349_999);
        Buyer buyer = Buyer.in(world);

        String order = buyer.order(laptop.cart(1));

        buyer.awaitStatus(order, "CONFIRMED");
        assertThat(world.netCapturedOf(order)).isEqualTo(349_999);
    }

    @Test
    void givesOneAnswerToARepeatedRequestAndChargesOnce() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        String key = UUID.randomUUID().toString();

        Answer first = buyer.insist(key, goods.cart(1), Shop.SUCCEEDS);
        Answer second = buyer.insist(key, goods.cart(1), Shop.SUCCEEDS);

        assertThat(second).isEqualTo(first);
        buyer.awaitStatus(first.text("id"), "CONFIRMED");
        goods.awaitStock(4, 0);
        assertThat(world.capturesOf(first.text("id"))).isEqualTo(1);
    }

    @Test
    void givesOneAnswerToManySimultaneousRepeats() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        String key = UUID.randomUUID().toString();

        List<Answer> answers = Crowd.of(12, i -> buyer.insist(key, goods.cart(1), Shop.SUCCEEDS));

        assertThat(answers).hasSize(12).containsOnly(answers.getFirst());
        buyer.awaitStatus(answers.getFirst().text("id"), "CONFIRMED");
        goods.awaitStock(4, 0);
        assertThat(world.capturesOf(answers.getFirst().text("id"))).isEqualTo(1);
    }

    @Test
    void refusesAnotherOrderUnderAUsedKey() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        String key = UUID.randomUUID().toString();
        String order = buyer.insist(key, goods.cart(1), Shop.SUCCEEDS).text("id");

        Answer other = buyer.insist(key, goods.cart(2), Shop.SUCCEEDS);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("reason")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        buyer.awaitStatus(order, "CONFIRMED");
        goods.awaitStock(4, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 101})
    void refusesAQuantityThatNobodyCanBuy(int quantity) {
        Goods goods = world.goods(200);
        Buyer buyer = Buyer.in(world);

        Answer answer = buyer.insist(new Cart(Map.of(goods.sku(), quantity), "KRW", 12_000), Shop.SUCCEEDS);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("reason")).isEqualTo("INVALID_QUANTITY");
        goods.awaitStock(200, 0);
    }

    @Test
    void refusesUnknownGoodsMixedCurrenciesAChangedPriceAndAnUnknownCardAndHoldsNothing() {
        Goods won = world.goods(5);
        Goods dollars = world.goods(5, "USD", 100);
        Buyer buyer = Buyer.in(world);
        List<String> reasons = new ArrayList<>();

        reasons.add(
                buyer.insist(Cart.of("NO-SUCH-SKU", 1, "KRW", 1), Shop.SUCCEEDS).text("reason"));
        reasons.add(buyer.insist(won.cartWith(dollars), Shop.SUCCEEDS).text("reason"));
        reasons.add(buyer.insist(Cart.of(won.sku(), 1, "KRW", 11_999), Shop.SUCCEEDS)
                .text("reason"));
        reasons.add(buyer.insist(won.cart(1), "tok_no_such_card").text("reason"));
        reasons.add(buyer.insist(won.cart(6), Shop.SUCCEEDS).text("reason"));

        assertThat(reasons)
                .containsExactly(
                        "UNKNOWN_SKU", "MIXED_CURRENCIES", "PRICE_CHANGED", "UNKNOWN_PAYMENT_METHOD", "OUT_OF_STOCK");
        won.awaitStock(5, 0);
        dollars.awaitStock(5, 0);
    }

    @Test
    void refusesDuplicateLinesAMissingKeyAndABodyThatIsNone() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        var line = Map.of("sku", goods.sku(), "quantity", 1);

        assertThat(buyer.post(
                                List.of(line, line),
                                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                        .text("reason"))
                .isEqualTo("DUPLICATE_LINE");
        assertThat(buyer.post(List.of(line), Map.of()).text("reason")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
        assertThat(world.shop()
                        .post("/api/orders", buyer.shopper().accessToken(), Map.of(), List.of("nothing"))
                        .status())
                .isEqualTo(400);
        goods.awaitStock(5, 0);
    }

    @Test
    void showsAnOrderToItsBuyerAloneAndListsTheNewestFirst() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        Buyer stranger = Buyer.in(world);
        String first = buyer.order(goods.cart(1));
        String second = buyer.order(goods.cart(1));

        assertThat(stranger.read(first).status()).isEqualTo(404);
        assertThat(world.shop().cancel(stranger.shopper(), first).status()).isEqualTo(404);
        assertThat(world.shop().get("/api/orders/" + first, null).status()).isEqualTo(401);
        Answer page = world.shop().get("/api/orders?limit=1", buyer.shopper().accessToken());
        assertThat(page.body().path("items").path(0).path("id").asString()).isEqualTo(second);
        Answer next = world.shop()
                .get(
                        "/api/orders?limit=1&cursor=" + page.text("nextCursor"),
                        buyer.shopper().accessToken());
        assertThat(next.body().path("items").path(0).path("id").asString()).isEqualTo(first);
        assertThat(next.body().path("nextCursor").asString(""))
                .as("after the last")
                .isEmpty();
        buyer.awaitStatus(first, "CONFIRMED");
        buyer.awaitStatus(second, "CONFIRMED");
    }

    @Test
    void refundsAndRestocksAConfirmedOrderThatTheCustomerCancels() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        String order = buyer.order(goods.cart(2));
        buyer.awaitStatus(order, "CONFIRMED");

        assertThat(world.shop().cancel(buyer.shopper(), order).text("status")).isEqualTo("CANCELLED");
        assertThat(world.shop().cancel(buyer.shopper(), order).text("status")).isEqualTo("CANCELLED");

        goods.awaitStock(5, 0);
        world.awaitCount(0, "paymentgateway", "SELECT SUM(net_minor) FROM net_captured WHERE order_id = ?", order);
        assertThat(world.capturesOf(order)).isEqualTo(1);
    }

    @Test
    void leavesNothingChargedWhenTheCustomerCancelsWhileTheCardIsBeingCharged() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        String order = buyer.order(goods.cart(2), Shop.SLOW);

        assertThat(world.shop().cancel(buyer.shopper(), order).text("status")).isEqualTo("CANCELLED");

        goods.awaitStock(5, 0);
        world.verify();
        assertThat(world.netCapturedOf(order)).isZero();
    }

    @Test
    void tellsEachStepOfAnOrderOnceAndGoesOnWhereAClientStopped() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        String order = buyer.order(goods.cart(1));
        List<String> steps = new ArrayList<>();
        List<String> rest = new ArrayList<>();

        world.shop().timeline(buyer.shopper(), order, 0, step -> {
            steps.add(step.path("step").asString());
            return step.path("step").asString().equals("STOCK_COMMITTED");
        });
        world.shop().timeline(buyer.shopper(), order, 1, step -> {
            rest.add(step.path("step").asString());
            return rest.size() == 2;
        });

        assertThat(steps).containsExactly("PLACED", "PAYMENT_CAPTURED", "STOCK_COMMITTED");
        assertThat(rest).containsExactly("PAYMENT_CAPTURED", "STOCK_COMMITTED");
    }

    @Test
    void tellsTheStepsToTheBuyerAloneAndTakesNoTokenFromTheAddress() {
        Goods goods = world.goods(1);
        Buyer buyer = Buyer.in(world);
        Buyer stranger = Buyer.in(world);
        String order = buyer.order(goods.cart(1));
        String timeline = "/api/orders/" + order + "/timeline";
        String token = buyer.shopper().accessToken();

        assertThat(world.shop().get(timeline, stranger.shopper().accessToken()).status())
                .isEqualTo(404);
        assertThat(world.shop().get(timeline, null).status()).isEqualTo(401);
        assertThat(world.shop().get(timeline + "?access_token=" + token, null).status())
                .isEqualTo(401);
        buyer.awaitStatus(order, "CONFIRMED");
    }

    @Test
    void doesNotSellToABlockedAccount() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        world.shop()
                .post(
                        "/api/users/" + buyer.shopper().id() + "/block",
                        world.operator().accessToken(),
                        Map.of(),
                        Map.of())
                .orFail("block");

        Answer answer = buyer.insist(goods.cart(1), Shop.SUCCEEDS);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("reason")).isEqualTo("BUYER_BLOCKED");
        goods.awaitStock(5, 0);
    }
}
