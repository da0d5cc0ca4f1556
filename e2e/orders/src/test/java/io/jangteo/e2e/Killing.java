package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Parts are killed at the worst moment, and nothing is lost, doubled or left behind. */
abstract class Killing {

    private static final int CROWD = 30;
    private static final int ACCOUNTS = 6;

    final World world;

    Killing(World world) {
        this.world = world;
    }

    @AfterEach
    void everythingAgrees() {
        world.verify();
    }

    @Test
    void placesTheOrderOnceWhenOrderIsKilledBetweenHoldAndCommit() throws Exception {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        String key = UUID.randomUUID().toString();

        CompletableFuture<Answer> answer;
        try (Connection blocker = world.ownerOf("order").getConnection();
                Statement statement = blocker.createStatement()) {
            statement.execute("LOCK TABLES orders WRITE");
            answer = CompletableFuture.supplyAsync(() -> buyer.insist(key, goods.cart(1), Shop.SUCCEEDS));
            goods.awaitStock(5, 1);
            world.killAll("order");
        }
        world.startAll("order");

        assertThat(answer.get().status()).isEqualTo(202);
        buyer.awaitStatus(answer.get().text("id"), "CONFIRMED");
        goods.awaitStock(4, 0);
    }

    @Test
    void freesTheStockOfAnOrderThatWasKilledWithItsProcessAndThatNobodyAsksForAgain() throws Exception {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);

        CompletableFuture<Void> asked;
        try (Connection blocker = world.ownerOf("order").getConnection();
                Statement statement = blocker.createStatement()) {
            statement.execute("LOCK TABLES orders WRITE");
            asked = CompletableFuture.runAsync(
                    () -> buyer.ask(UUID.randomUUID().toString(), goods.cart(1), Shop.SUCCEEDS));
            goods.awaitStock(5, 1);
            world.killAll("order");
        }
        await().atMost(World.SOON).until(asked::isDone);
        world.startAll("order");

        goods.awaitStock(5, 0);
    }

    @Test
    void chargesOnceWhenPaymentIsKilledInMidCharge() {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);

        String order = buyer.order(goods.cart(1), Shop.SLOW);
        world.awaitCount(1, "paymentgateway", "SELECT COUNT(*) FROM charge WHERE order_id = ?", order);
        world.killAll("payment");
        world.startAll("payment");

        buyer.awaitStatus(order, "CONFIRMED");
        assertThat(world.capturesOf(order)).isEqualTo(1);
    }

    @Test
    void relaysWhatWasWrittenWhileConnectWasDead() {
        Goods goods = world.goods(10);
        Buyer buyer = Buyer.in(world);

        world.kill("connect");
        List<String> orders = Crowd.of(3, i -> buyer.order(goods.cart(1)));
        assertThat(orders).allSatisfy(order -> assertThat(buyer.statusOf(order)).isEqualTo("PENDING"));
        world.start("connect");

        orders.forEach(order -> buyer.awaitStatus(order, "CONFIRMED"));
        goods.awaitStock(7, 0);
    }

    @Test
    void losesAndDoublesNothingWhenTheDatabaseIsKilledUnderLoad() {
        underLoad(() -> killAndStart("mariadb"));
    }

    @Test
    void losesAndDoublesNothingWhenTheBrokerIsKilledUnderLoad() {
        underLoad(() -> killAndStart("kafka"));
    }

    private void killAndStart(String part) {
        world.kill(part);
        world.start(part);
    }

    /** Every order of a crowd is asked for until it is taken, while that goes wrong. */
    void underLoad(Runnable fault) {
        Goods goods = world.goods(CROWD);
        List<Buyer> buyers =
                Stream.generate(() -> Buyer.in(world)).limit(ACCOUNTS).toList();
        CompletableFuture<List<String>> orders = CompletableFuture.supplyAsync(
                () -> Crowd.of(CROWD, i -> buyers.get(i % ACCOUNTS).order(goods.cart(1))));
        world.awaitAtLeast(3, "order", "SELECT COUNT(*) FROM order_line WHERE sku = ?", goods.sku());

        fault.run();

        List<String> placed = orders.join();
        assertThat(placed).doesNotHaveDuplicates();
        for (int i = 0; i < CROWD; i++) {
            buyers.get(i % ACCOUNTS).awaitStatus(placed.get(i), "CONFIRMED");
        }
        goods.awaitStock(0, 0);
    }
}
