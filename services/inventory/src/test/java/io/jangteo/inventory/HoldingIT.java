package io.jangteo.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.inventory.domain.Cell.ClosedReason;
import io.jangteo.inventory.domain.Refusal;
import io.jangteo.inventory.domain.StockLevel;
import io.jangteo.inventory.domain.StockRefused;
import io.jangteo.inventory.holding.DeadlinePassed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class HoldingIT extends InventoryFixture {

    @Test
    void holdsEveryLineOfAnOrder() {
        String mug = aSkuWith(5);
        String tea = aSkuWith(3);
        String order = anOrder();

        hold(order, 1, of(mug, 2), of(tea, 3));

        assertThat(statusOf(order)).isEqualTo("HELD");
        assertThat(level(mug))
                .extracting(StockLevel::onHand, StockLevel::reserved)
                .containsExactly(5L, 2L);
        assertThat(level(tea).available()).isZero();
    }

    @Test
    void holdsNothingWhenOneLineDoesNotFit() {
        String mug = aSkuWith(5);
        String tea = aSkuWith(3);
        String order = anOrder();

        refused(() -> hold(order, 1, of(mug, 2), of(tea, 4)), new Refusal.OutOfStock(tea, 4, 3));

        assertThat(statusOf(order)).isEqualTo("NONE");
        assertThat(level(mug).reserved()).isZero();
        assertThat(level(tea).reserved()).isZero();
    }

    @Test
    void holdsNothingWhenOneSkuIsUnknown() {
        String mug = aSkuWith(5);
        String order = anOrder();

        refused(() -> hold(order, 1, of(mug, 2), of("UNHEARD-OF", 1)), new Refusal.UnknownSku("UNHEARD-OF"));

        assertThat(statusOf(order)).isEqualTo("NONE");
        assertThat(level(mug).reserved()).isZero();
    }

    @Test
    void answersARepeatedHoldAsTheFirst() {
        String mug = aSkuWith(2);
        String order = anOrder();

        hold(order, 1, of(mug, 2));
        hold(order, 1, of(mug, 2));
        hold(order, 3, of(mug, 2));

        assertThat(level(mug).reserved()).isEqualTo(2);
        assertThat(attemptOf(order)).isEqualTo(3);
    }

    @Test
    void makesAHoldLastLongerForALaterAttemptAndNeverShorter() {
        String mug = aSkuWith(2);
        String order = anOrder();
        hold(order, 1, of(mug, 2));

        overdue(order);
        hold(order, 2, of(mug, 2));
        assertThat(expireHolds.expireSome()).isZero();
        holdStock.hold(order, 2, List.of(of(mug, 2)), Duration.ofMillis(1), () -> false);

        assertThat(expireHolds.expireSome()).isZero();
        assertThat(statusOf(order)).isEqualTo("HELD");
    }

    @Test
    void refusesOtherLinesForAnOrderThatIsHeld() {
        String mug = aSkuWith(5);
        String order = anOrder();
        hold(order, 1, of(mug, 2));

        refused(() -> hold(order, 2, of(mug, 3)), new Refusal.Closed(ClosedReason.HOLD_DIFFERS));

        assertThat(level(mug).reserved()).isEqualTo(2);
        assertThat(attemptOf(order)).isEqualTo(1);
    }

    @Test
    void givesBackWhatAnAttemptHolds() {
        String mug = aSkuWith(5);
        String order = anOrder();
        hold(order, 1, of(mug, 2));

        releaseStock.release(order, 1);
        releaseStock.release(order, 1);

        assertThat(statusOf(order)).isEqualTo("RELEASED");
        assertThat(level(mug).reserved()).isZero();
        assertThat(newsOf(order)).isEmpty();
    }

    @Test
    void keepsTheHoldOfALaterAttemptWhenAnEarlierOneIsReleased() {
        String mug = aSkuWith(5);
        String order = anOrder();
        hold(order, 1, of(mug, 2));
        hold(order, 2, of(mug, 2));

        releaseStock.release(order, 1);

        assertThat(statusOf(order)).isEqualTo("HELD");
    }

    @Test
    void refusesAHoldThatComesAfterItsRelease() {
        String mug = aSkuWith(5);
        String order = anOrder();
        releaseStock.release(order, 2);

        refused(() -> hold(order, 1, of(mug, 2)), new Refusal.Closed(ClosedReason.HOLD_CLOSED));
        refused(() -> hold(order, 2, of(mug, 2)), new Refusal.Closed(ClosedReason.HOLD_CLOSED));
        assertThat(level(mug).reserved()).isZero();

        hold(order, 3, of(mug, 2));
        assertThat(level(mug).reserved()).isEqualTo(2);
    }

    @Test
    void letsALaterAttemptHoldAgainAfterAReleaseIfStockAllows() {
        String mug = aSkuWith(5);
        String order = anOrder();
        hold(order, 1, of(mug, 5));
        releaseStock.release(order, 1);
        String other = anOrder();
        hold(other, 1, of(mug, 1));

        refused(() -> hold(order, 2, of(mug, 5)), new Refusal.OutOfStock(mug, 5, 4));
        assertThat(statusOf(order)).isEqualTo("RELEASED");

        releaseStock.release(other, 1);
        hold(order, 2, of(mug, 5));
        assertThat(statusOf(order)).isEqualTo("HELD");
        assertThat(level(mug).available()).isZero();
    }

    @Test
    void endsHoldsWhoseTimeIsOverAndOnlyThose() {
        String mug = aSkuWith(5);
        String late = anOrder();
        String inTime = anOrder();
        hold(late, 1, of(mug, 2));
        hold(inTime, 1, of(mug, 3));
        overdue(late);

        assertThat(expireHolds.expireSome()).isEqualTo(1);

        assertThat(statusOf(late)).isEqualTo("EXPIRED");
        assertThat(statusOf(inTime)).isEqualTo("HELD");
        assertThat(level(mug).reserved()).isEqualTo(3);
        refused(() -> hold(late, 1, of(mug, 2)), new Refusal.Closed(ClosedReason.HOLD_CLOSED));
        hold(late, 2, of(mug, 2));
        assertThat(statusOf(late)).isEqualTo("HELD");
    }

    @Test
    void holdsNothingForACallerThatHasStoppedWaiting() {
        String mug = aSkuWith(5);
        String order = anOrder();

        assertThatThrownBy(() -> holdStock.hold(order, 1, List.of(of(mug, 1)), Duration.ofMinutes(1), () -> true))
                .isInstanceOf(DeadlinePassed.class);

        assertThat(statusOf(order)).isEqualTo("NONE");
    }

    @Test
    void undoesAHoldWhoseCallerStoppedWaitingMeanwhile() {
        String mug = aSkuWith(5);
        String order = anOrder();
        var looks = new AtomicInteger();

        assertThatThrownBy(() -> holdStock.hold(
                        order, 1, List.of(of(mug, 1)), Duration.ofMinutes(1), () -> looks.incrementAndGet() > 1))
                .isInstanceOf(DeadlinePassed.class);

        assertThat(looks).hasValue(2);
        assertThat(statusOf(order)).isEqualTo("NONE");
        assertThat(level(mug).reserved()).isZero();
    }

    private static void refused(ThrowingCallable call, Refusal refusal) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StockRefused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
