package io.jangteo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.inventory.domain.StockRefused;
import io.jangteo.inventory.receiving.Command;
import io.jangteo.inventory.telling.TellUntold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Others are told when a SKU can be had no longer, and when it can be had again, and nothing in between. */
class AvailabilityIT extends InventoryFixture {

    @Autowired
    private TellUntold tellUntold;

    @Test
    void tellsTheFirstPieceOfASkuAndNoFurtherOne() {
        String mug = aSkuWith(3);
        receive(mug, 4);
        hold(anOrder(), 1, of(mug, 6));

        assertThat(toldOf(mug)).hasSize(1);
        assertThat(toldOf(mug).getFirst()).matches("\\{\"sku\":\"" + mug + "\",\"inStock\":true,\"version\":[0-9]+}");
        assertThat(jdbc.sql("SELECT DISTINCT type FROM outbox WHERE aggregateid = ?")
                        .param(mug)
                        .query(String.class)
                        .list())
                .containsExactly("jangteo.inventory.v1.AvailabilityChanged");
    }

    @Test
    void tellsEachWayInWhichASkuTurns() {
        String mug = aSkuWith(1);
        String order = anOrder();

        hold(order, 1, of(mug, 1));
        turned(mug, true, false);
        releaseStock.release(order, 1);
        turned(mug, true, false, true);
        hold(order, 2, of(mug, 1));
        turned(mug, true, false, true, false);
        overdue(order);
        expireHolds.expireSome();
        turned(mug, true, false, true, false, true);
        settleStock.orderConfirmed(order);
        turned(mug, true, false, true, false, true, false);
        settleStock.orderCancelled(order);
        turned(mug, true, false, true, false, true, false, true);
        adjust(mug, -1);
        turned(mug, true, false, true, false, true, false, true, false);
        receive(mug, 1);
        turned(mug, true, false, true, false, true, false, true, false, true);
    }

    @Test
    void saysNothingWhenHeldPiecesAreSoldAndWhenAHoldIsRefused() {
        String mug = aSkuWith(2);
        String order = anOrder();
        hold(order, 1, of(mug, 2));
        settleStock.orderConfirmed(order);
        assertThatThrownBy(() -> hold(anOrder(), 1, of(mug, 1))).isInstanceOf(StockRefused.class);
        adjust(mug, 1);
        assertThatThrownBy(() -> hold(anOrder(), 1, of(mug, 2))).isInstanceOf(StockRefused.class);

        turned(mug, true, false, true);
    }

    @Test
    void tellsOfEachLineOfACartThatTurns() {
        String mug = aSkuWith(2);
        String tea = aSkuWith(1);

        hold(anOrder(), 1, of(mug, 1), of(tea, 1));

        turned(mug, true);
        turned(tea, true, false);
    }

    @Test
    void neverTellsTheSameTwiceAndTellsTheTruthLastWhileAHundredOrdersWantOneSku() throws Exception {
        String mug = aSkuWith(10);
        List<String> orders = IntStream.range(0, 100).mapToObj(_ -> anOrder()).toList();
        List<Callable<Boolean>> crowd = new ArrayList<>();
        orders.forEach(order -> crowd.add(() -> holdsOrNot(mug, order)));
        IntStream.range(0, 10)
                .forEach(_ -> crowd.add(() -> {
                    receive(mug, 1);
                    return true;
                }));

        Crowd.atOnce(crowd);
        alternates(mug);
        Crowd.atOnce(orders.stream()
                .filter(order -> statusOf(order).equals("HELD"))
                .<Callable<Boolean>>map(order -> () -> {
                    settleStock.orderCancelled(order);
                    return holdsOrNot(mug, anOrder());
                })
                .toList());
        alternates(mug);
        assertThat(toldOf(mug).size()).isGreaterThan(1);
    }

    @Test
    void tellsOnceOfSkusFromBeforeAnybodyWasTold() throws Exception {
        String mug = aSkuWith(1);
        String tea = aSkuWith(0);
        String pot = aSkuWith(1);
        jdbc.sql("DELETE FROM outbox").update();
        jdbc.sql("UPDATE stock SET told_in_stock = NULL WHERE sku <> ?")
                .param(pot)
                .update();

        Crowd.atOnce(Collections.nCopies(3, () -> {
            tellUntold.tellAll();
            return true;
        }));

        turned(mug, true);
        turned(tea, false);
        assertThat(toldOf(pot)).isEmpty();
        hold(anOrder(), 1, of(mug, 1));
        turned(mug, true, false);
    }

    @Test
    void tellsAnUntoldSkuWithItsNextChangeToo() {
        String mug = aSkuWith(5);
        jdbc.sql("DELETE FROM outbox").update();
        jdbc.sql("UPDATE stock SET told_in_stock = NULL WHERE sku = ?")
                .param(mug)
                .update();

        hold(anOrder(), 1, of(mug, 1));
        tellUntold.tellAll();

        turned(mug, true);
    }

    private boolean holdsOrNot(String sku, String order) {
        try {
            hold(order, 1, of(sku, 1));
            return true;
        } catch (StockRefused e) {
            return false;
        }
    }

    private void receive(String sku, int quantity) {
        changeStock.change(Command.receive("operator", UUID.randomUUID().toString(), sku, quantity));
    }

    private void turned(String sku, Boolean... states) {
        assertThat(toldOf(sku).stream().map(told -> told.contains("\"inStock\":true")))
                .containsExactly(states);
    }

    private void alternates(String sku) {
        List<Boolean> told = toldOf(sku).stream()
                .map(each -> each.contains("\"inStock\":true"))
                .toList();
        assertThat(IntStream.range(0, told.size()).mapToObj(i -> told.get(i) == (i % 2 == 0)))
                .containsOnly(true);
        assertThat(toldOf(sku).stream().map(InventoryFixture::versionIn)).doesNotHaveDuplicates();
        assertThat(told.getLast()).isEqualTo(level(sku).available() > 0);
    }
}
