package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A participant that lives and does not answer: the buyer is told in time, and nothing stays held. */
@Order(World.ORDERING)
class StoppedParticipantsIT {

    private static final Duration LIMIT = Duration.ofSeconds(8);

    private final World world = World.ordering();

    @AfterEach
    void everythingAgrees() {
        world.verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "catalog", "inventory"})
    void answersInTimeAndHoldsNothingWhileAParticipantIsStopped(String service) {
        Goods goods = world.goods(5);
        Buyer buyer = Buyer.in(world);
        buyer.awaitStatus(buyer.order(goods.cart(1)), "CONFIRMED");
        goods.awaitStock(4, 0);
        String key = UUID.randomUUID().toString();

        Answer answer;
        world.platform().pause(service);
        // Not through the gateway, which gives up by itself.
        try (var hasty = new Shop(world.platform().urls("order").getFirst(), LIMIT)) {
            answer = hasty.placeOrder(buyer.shopper(), key, goods.cart(1), Shop.SUCCEEDS);
        } finally {
            world.platform().resume(service);
        }

        assertThat(answer.status()).isIn(503, 504);
        goods.awaitStock(4, 0);
        String order = buyer.insist(key, goods.cart(1), Shop.SUCCEEDS).text("id");
        buyer.awaitStatus(order, "CONFIRMED");
        goods.awaitStock(3, 0);
    }
}
