package io.jangteo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.inventory.domain.ImpossibleMessage;
import io.jangteo.inventory.domain.ReservationBook;
import io.jangteo.inventory.domain.ReservationNews;
import io.jangteo.inventory.domain.Reservations;
import io.jangteo.inventory.domain.Stock;
import io.jangteo.inventory.domain.StockLevel;
import io.jangteo.inventory.domain.StockRefused;
import io.jangteo.platform.persistence.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettlingIT extends InventoryFixture {

    @Autowired
    private Reservations reservations;

    @Autowired
    private Stock stock;

    @Autowired
    private ReservationNews news;

    @Autowired
    private Transactions transactions;

    @Test
    void sellsWhatAConfirmedOrderHoldsOnce() {
        String mug = aSkuWith(5);
        String tea = aSkuWith(5);
        String order = anOrder();
        hold(order, 1, of(mug, 2), of(tea, 1));

        settleStock.orderConfirmed(order);
        settleStock.orderConfirmed(order);

        assertThat(statusOf(order)).isEqualTo("COMMITTED");
        assertThat(level(mug))
                .extracting(StockLevel::onHand, StockLevel::reserved, StockLevel::sold)
                .containsExactly(3L, 0L, 2L);
        assertThat(newsOf(order)).containsExactly("StockCommitted");
    }

    @Test
    void freesWhatACancelledOrderHolds() {
        String mug = aSkuWith(5);
        String order = anOrder();
        hold(order, 1, of(mug, 2));

        settleStock.orderCancelled(order);
        settleStock.orderCancelled(order);

        assertThat(statusOf(order)).isEqualTo("CANCELLED");
        assertThat(level(mug).available()).isEqualTo(5);
        assertThat(newsOf(order)).containsExactly("StockReturned");
    }

    @Test
    void restocksWhatACancelledOrderHadBought() {
        String mug = aSkuWith(5);
        String order = anOrder();
        hold(order, 1, of(mug, 2));
        settleStock.orderConfirmed(order);

        settleStock.orderCancelled(order);
        settleStock.orderCancelled(order);

        assertThat(statusOf(order)).isEqualTo("RESTOCKED");
        assertThat(level(mug).onHand()).isEqualTo(5);
        assertThat(newsOf(order)).containsExactly("StockCommitted", "StockReturned");
    }

    @Test
    void takesTheStockAgainWhenTheHoldEndedBeforeTheOrderWasConfirmed() {
        String mug = aSkuWith(2);
        String order = anOrder();
        hold(order, 1, of(mug, 2));
        overdue(order);
        expireHolds.expireSome();

        settleStock.orderConfirmed(order);

        assertThat(statusOf(order)).isEqualTo("COMMITTED");
        assertThat(level(mug).onHand()).isZero();
        assertThat(newsOf(order)).containsExactly("StockCommitted");
    }

    @Test
    void refusesToSellWhatWasSoldToOthersAfterTheHoldHadEnded() {
        String mug = aSkuWith(2);
        String tea = aSkuWith(9);
        String order = anOrder();
        hold(order, 1, of(mug, 2), of(tea, 1));
        overdue(order);
        expireHolds.expireSome();
        hold(anOrder(), 1, of(mug, 1));

        settleStock.orderConfirmed(order);
        settleStock.orderConfirmed(order);

        assertThat(statusOf(order)).isEqualTo("REFUSED");
        assertThat(level(tea).available()).isEqualTo(9);
        assertThat(newsOf(order)).containsExactly("StockCommitRefused");
        assertThat(jdbc.sql("SELECT payload FROM outbox WHERE aggregateid = ?")
                        .param(order)
                        .query(String.class)
                        .single())
                .contains(mug);
    }

    @Test
    void restocksNothingWhenARefusedOrderIsCancelled() {
        String mug = aSkuWith(2);
        String order = anOrder();
        hold(order, 1, of(mug, 2));
        releaseStock.release(order, 1);
        hold(anOrder(), 1, of(mug, 1));
        settleStock.orderConfirmed(order);

        settleStock.orderCancelled(order);

        assertThat(statusOf(order)).isEqualTo("CANCELLED");
        assertThat(level(mug).onHand()).isEqualTo(2);
        assertThat(newsOf(order)).containsExactly("StockCommitRefused");
    }

    @Test
    void takesNothingForALateConfirmationOfACancelledOrder() {
        String mug = aSkuWith(2);
        String order = anOrder();
        hold(order, 1, of(mug, 2));
        releaseStock.release(order, 1);

        settleStock.orderCancelled(order);
        settleStock.orderConfirmed(order);

        assertThat(statusOf(order)).isEqualTo("CANCELLED");
        assertThat(level(mug).available()).isEqualTo(2);
        assertThat(newsOf(order)).isEmpty();
    }

    @Test
    void tellsNothingOfASaleThatWasNotCommitted() {
        String mug = aSkuWith(5);
        String order = anOrder();
        hold(order, 1, of(mug, 2));
        ReservationBook killedBeforeItsCommit = new ReservationBook(reservations, stock, (from, to, told) -> {
            news.changed(from, to, told);
            throw new IllegalStateException("killed before the commit");
        });

        assertThatThrownBy(() -> transactions.write(() -> killedBeforeItsCommit.orderConfirmed(order)))
                .hasMessageContaining("killed");
        assertThatThrownBy(() -> transactions.write(() -> killedBeforeItsCommit.orderCancelled(order)))
                .hasMessageContaining("killed");

        assertThat(statusOf(order)).isEqualTo("HELD");
        assertThat(level(mug))
                .extracting(StockLevel::onHand, StockLevel::reserved)
                .containsExactly(5L, 2L);
        assertThat(newsOf(order)).isEmpty();

        settleStock.orderConfirmed(order);
        assertThat(level(mug).sold()).isEqualTo(2);
        assertThat(newsOf(order)).containsExactly("StockCommitted");
    }

    @Test
    void refusesToReleaseWhatIsSold() {
        String mug = aSkuWith(2);
        String order = anOrder();
        hold(order, 1, of(mug, 2));
        settleStock.orderConfirmed(order);

        assertThatThrownBy(() -> releaseStock.release(order, 1)).isInstanceOf(StockRefused.class);
        assertThat(level(mug).onHand()).isZero();
    }

    @Test
    void cannotSettleAnOrderThatNeverHeldAnything() {
        String unheardOf = anOrder();
        assertThatThrownBy(() -> settleStock.orderConfirmed(unheardOf)).isInstanceOf(ImpossibleMessage.class);
        assertThatThrownBy(() -> settleStock.orderCancelled(unheardOf)).isInstanceOf(ImpossibleMessage.class);

        String onlyReleased = anOrder();
        releaseStock.release(onlyReleased, 1);
        assertThatThrownBy(() -> settleStock.orderConfirmed(onlyReleased)).isInstanceOf(ImpossibleMessage.class);
        assertThat(statusOf(onlyReleased)).isEqualTo("RELEASED");
    }
}
