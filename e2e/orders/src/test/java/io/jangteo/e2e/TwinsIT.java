package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Two processes of a service are one service: each knows what the other did, and goes on where the other ended. */
@Order(World.DOUBLED)
class TwinsIT {

    private final World world = World.doubled();

    @AfterEach
    void everythingAgrees() {
        world.verify();
    }

    @Test
    void tellEachStepOfAnOrderWhicheverOfThemIsAsked() {
        Buyer buyer = Buyer.in(world);
        String order = buyer.order(world.goods(1).cart(1));

        for (String url : world.platform().urls("order")) {
            try (var direct = new Shop(url)) {
                assertThat(steps(direct, buyer, order, 0, "STOCK_COMMITTED"))
                        .containsExactly("PLACED", "PAYMENT_CAPTURED", "STOCK_COMMITTED");
            }
        }
    }

    @Test
    void aTimelineEndsWithItsProcessAndGoesOnAtTheOther() throws Exception {
        Buyer buyer = Buyer.in(world);
        String order = buyer.order(world.goods(1).cart(1));
        buyer.awaitStatus(order, "CONFIRMED");
        List<String> urls = world.platform().urls("order");
        List<String> seen = new ArrayList<>();

        try (var one = new Shop(urls.getFirst());
                var other = new Shop(urls.getLast())) {
            var allShown = new CompletableFuture<Void>();
            CompletableFuture<Void> watching =
                    CompletableFuture.runAsync(() -> one.timeline(buyer.shopper(), order, 1, step -> {
                        seen.add(step.path("step").asString());
                        if (seen.size() == 2) {
                            allShown.complete(null);
                        }
                        return false;
                    }));
            allShown.get();
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(() -> world.stop("order"));
            // Long before the 20 s after which requests that are still open are cut off.
            watching.get(10, TimeUnit.SECONDS);
            stopping.get();

            assertThat(seen).containsExactly("PAYMENT_CAPTURED", "STOCK_COMMITTED");
            assertThat(steps(other, buyer, order, 2, "STOCK_COMMITTED")).containsExactly("STOCK_COMMITTED");
        } finally {
            world.start("order");
        }
    }

    @Test
    void aProcessThatIsAskedToEndFinishesTheRequestInHand() throws Exception {
        Goods goods = world.goods(2);
        Buyer buyer = Buyer.in(world);
        CompletableFuture<Answer> answer;
        CompletableFuture<Void> ended;

        try (var direct = new Shop(world.platform().urls("order").getFirst())) {
            try (Connection blocker = world.ownerOf("order").getConnection();
                    Statement statement = blocker.createStatement()) {
                statement.execute("LOCK TABLES orders WRITE");
                answer = CompletableFuture.supplyAsync(() ->
                        direct.placeOrder(buyer.shopper(), UUID.randomUUID().toString(), goods.cart(1), Shop.SUCCEEDS));
                goods.awaitStock(2, 1);
                assertThat(isLeaving(direct)).isFalse();
                ended = CompletableFuture.runAsync(() -> world.stop("order"));
                await().atMost(World.SOON).until(() -> isLeaving(direct));
            }
            assertThat(answer.get().status()).isEqualTo(202);
            ended.get();
        } finally {
            world.start("order");
        }

        buyer.awaitStatus(answer.get().text("id"), "CONFIRMED");
        goods.awaitStock(1, 0);
    }

    @Test
    void theOthersFinishAloneWhatKilledOnesBegan() {
        List<String> killed = List.of("order", "inventory", "payment");
        Goods goods = world.goods(8);
        List<Buyer> buyers = List.of(Buyer.in(world), Buyer.in(world));
        List<String> orders = Crowd.of(8, i -> buyers.get(i % 2).order(goods.cart(1), Shop.SLOW));

        killed.forEach(world::kill);
        try {
            for (int i = 0; i < orders.size(); i++) {
                buyers.get(i % 2).awaitStatus(orders.get(i), "CONFIRMED");
            }
            goods.awaitStock(0, 0);
        } finally {
            world.startTogether(killed);
        }
    }

    private static boolean isLeaving(Shop direct) {
        try {
            return !direct.get("/health/ready", null).ok();
        } catch (UncheckedIOException e) {
            return true;
        }
    }

    private static List<String> steps(Shop shop, Buyer buyer, String order, int after, String last) {
        List<String> steps = new ArrayList<>();
        shop.timeline(buyer.shopper(), order, after, step -> {
            steps.add(step.path("step").asString());
            return steps.getLast().equals(last);
        });
        return steps;
    }
}
