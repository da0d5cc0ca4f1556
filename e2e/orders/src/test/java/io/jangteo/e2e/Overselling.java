package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Shop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The last unit is sold once, whoever asks for it at the same moment. */
abstract class Overselling {

    private static final int BUYERS = 100;
    private static final int ACCOUNTS = 10;

    private final World world;

    Overselling(World world) {
        this.world = world;
    }

    @AfterEach
    void everythingAgrees() {
        world.verify();
    }

    @Test
    void confirmsExactlyTenOfAHundredBuyersOfTenUnits() {
        Goods goods = world.goods(10);
        List<Buyer> buyers = buyers(BUYERS);

        List<Answer> answers = Crowd.of(BUYERS, i -> buyers.get(i).insist(goods.cart(1), Shop.SUCCEEDS));

        assertThat(answers).filteredOn(Answer::ok).hasSize(10);
        for (int i = 0; i < BUYERS; i++) {
            if (answers.get(i).ok()) {
                buyers.get(i).awaitStatus(answers.get(i).text("id"), "CONFIRMED");
            }
        }
        assertThat(answers)
                .filteredOn(answer -> !answer.ok())
                .allSatisfy(answer -> assertThat(answer.text("reason")).isEqualTo("OUT_OF_STOCK"));
        goods.awaitStock(0, 0);
    }

    @Test
    void sellsNoUnitTwiceToCartsInOppositeOrderAndRefusesNobodyWhoWouldStillFit() {
        Goods left = world.goods(12);
        Goods right = world.goods(12);
        List<Buyer> buyers = buyers(ACCOUNTS);

        List<Answer> answers = Crowd.of(
                40,
                i -> buyers.get(i % ACCOUNTS)
                        .insist(i % 2 == 0 ? left.cartWith(right) : right.cartWith(left), Shop.SUCCEEDS));

        assertThat(answers).filteredOn(Answer::ok).hasSize(12);
        left.awaitStock(0, 0);
        right.awaitStock(0, 0);
    }

    @Test
    void givesBackTheStockOfDeclinedCardsAndNoOther() {
        Goods goods = world.goods(20);
        List<Buyer> buyers = buyers(ACCOUNTS);

        List<Answer> answers = Crowd.of(
                20, i -> buyers.get(i % ACCOUNTS).insist(goods.cart(1), i % 4 == 0 ? Shop.DECLINED : Shop.SUCCEEDS));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        goods.awaitStock(5, 0);
    }

    private List<Buyer> buyers(int count) {
        return Stream.generate(() -> Buyer.in(world)).limit(count).toList();
    }
}
