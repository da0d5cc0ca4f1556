package io.jangteo.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.inventory.domain.Refusal;
import io.jangteo.inventory.domain.StockLine;
import io.jangteo.inventory.domain.StockRefused;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CrowdedStockIT extends InventoryFixture {

    @Test
    void holdsExactlyTenUnitsForAHundredOrdersAtOnce() throws Exception {
        String mug = aSkuWith(10);

        List<Boolean> held = Crowd.atOnce(Collections.nCopies(100, () -> held(anOrder(), of(mug, 1))));

        assertThat(Collections.frequency(held, true)).isEqualTo(10);
        assertThat(level(mug).available()).isZero();
    }

    @RepeatedTest(5)
    void refusesNoMixedCartThatWouldStillFit() throws Exception {
        String mug = aSkuWith(40);
        String tea = aSkuWith(25);
        String pot = aSkuWith(30);
        List<String> skus = List.of(mug, tea, pot);
        List<List<StockLine>> carts = IntStream.range(0, 48)
                .mapToObj(number -> List.of(
                        of(skus.get(number % 3), 1 + number % 2),
                        of(skus.get((number + 1 + number / 3 % 2) % 3), 1 + number / 2 % 3)))
                .toList();

        List<Boolean> held = Crowd.atOnce(carts.stream()
                .<Callable<Boolean>>map(cart -> () -> held(anOrder(), cart.toArray(StockLine[]::new)))
                .toList());

        List<List<StockLine>> refusedCarts = IntStream.range(0, carts.size())
                .filter(number -> !held.get(number))
                .mapToObj(carts::get)
                .toList();
        assertThat(refusedCarts).isNotEmpty().noneMatch(this::wouldFit);
        assertThat(skus).allMatch(sku -> level(sku).available() >= 0);
    }

    @RepeatedTest(20)
    void decidesOnceWhenOneOrdersHoldIsSentTwiceAtOnce() throws Exception {
        String mug = aSkuWith(1);
        String order = anOrder();

        List<Boolean> held = Crowd.atOnce(Collections.nCopies(4, () -> held(order, of(mug, 1))));

        assertThat(held).containsOnly(true);
        assertThat(level(mug).available()).isZero();
    }

    @Test
    void expiresEachHoldOnceWhenTwoProcessesLookAtOnce() throws Exception {
        String mug = aSkuWith(50);
        List<String> orders =
                IntStream.range(0, 50).mapToObj(number -> anOrder()).toList();
        orders.forEach(order -> hold(order, 1, of(mug, 1)));
        orders.forEach(this::overdue);

        List<Integer> expired = Crowd.atOnce(Collections.nCopies(3, expireHolds::expireSome));

        assertThat(expired.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
        assertThat(orders).allMatch(order -> statusOf(order).equals("EXPIRED"));
        assertThat(level(mug).reserved()).isZero();
    }

    private boolean held(String order, StockLine... lines) {
        try {
            hold(order, 1, lines);
            return true;
        } catch (StockRefused e) {
            assertThat(e.refusal()).isInstanceOf(Refusal.OutOfStock.class);
            return false;
        }
    }

    private boolean wouldFit(List<StockLine> cart) {
        return cart.stream().allMatch(line -> level(line.sku()).available() >= line.quantity());
    }
}
