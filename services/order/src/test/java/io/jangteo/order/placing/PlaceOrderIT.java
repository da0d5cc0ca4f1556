package io.jangteo.order.placing;

import static io.jangteo.order.FakeParticipants.LAPTOP_USD;
import static io.jangteo.order.FakeParticipants.MUG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jangteo.order.OrderFixture;
import io.jangteo.order.domain.OrderStatus;
import io.jangteo.order.placing.OrderRequest.Line;
import io.jangteo.order.placing.Refusal.Reason;
import io.jangteo.platform.persistence.DatabaseUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionSystemException;

class PlaceOrderIT extends OrderFixture {

    @Autowired
    private AbandonedPlacements abandoned;

    @Autowired
    private Placements placements;

    @Test
    void storesTheOrderPendingWithItsStockHeldAndSaysSo() {
        var placed = placed(place.place(anOrder(aKey(), 24_000, new Line(MUG, 2))));

        var order = orders.find(placed.orderId()).orElseThrow();
        assertThat(order.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(order.total().minorUnits()).isEqualTo(24_000);
        assertThat(order.address()).isEqualTo(SEOUL);
        assertThat(participants.held).containsEntry(placed.orderId(), 1);
        assertThat(eventsOf(placed.orderId())).containsExactly("jangteo.order.v1.OrderPlaced");
        assertThat(orders.steps(placed.orderId(), 0)).extracting("name").containsExactly("PLACED");
    }

    @Test
    void answersARepeatedRequestWithTheFirstAnswerEvenWhenThePriceHasChangedMeanwhile() {
        var request = anOrder(aKey(), 12_000, new Line(MUG, 1));
        Outcome first = place.place(request);
        participants.price(MUG, 99_000);

        assertThat(place.place(request)).isEqualTo(first);
        assertThat(eventsOf(placed(first).orderId())).hasSize(1);
    }

    @Test
    void placesOneOrderForManySimultaneousRepeats() throws Exception {
        var request = anOrder(aKey(), 12_000, new Line(MUG, 1));
        Set<Outcome> outcomes = ConcurrentHashMap.newKeySet();
        inParallel(16, () -> outcomes.add(repeatedly(request)));

        assertThat(outcomes).hasSize(1);
        assertThat(participants.held).hasSize(1);
    }

    @Test
    void refusesAnotherOrderUnderTheSameKey() {
        String key = aKey();
        place.place(anOrder(key, 12_000, new Line(MUG, 1)));

        assertThat(refused(place.place(anOrder(key, 24_000, new Line(MUG, 2)))).reason())
                .isEqualTo(Reason.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void refusesABlockedBuyerBeforeAnythingIsHeld() {
        participants.buyer = () -> Optional.of(new Refusal(Reason.BUYER_BLOCKED, "blocked"));
        var request = anOrder(aKey(), 12_000, new Line(MUG, 1));

        assertThat(refused(place.place(request)).reason()).isEqualTo(Reason.BUYER_BLOCKED);
        assertThat(participants.held).isEmpty();
        participants.buyer = Optional::empty;
        assertThat(refused(place.place(request)).reason()).isEqualTo(Reason.BUYER_BLOCKED);
    }

    @Test
    void refusesAnUnknownSkuAMixOfCurrenciesAndAChangedPriceWithTheNewTotal() {
        assertThat(refused(place.place(anOrder(aKey(), 1, new Line("NO-SUCH-SKU", 1))))
                        .about())
                .containsEntry("sku", "NO-SUCH-SKU");
        assertThat(refused(place.place(anOrder(aKey(), 1, new Line(MUG, 1), new Line(LAPTOP_USD, 1))))
                        .reason())
                .isEqualTo(Reason.MIXED_CURRENCIES);
        assertThat(refused(place.place(anOrder(aKey(), 11_999, new Line(MUG, 1))))
                        .about())
                .isEqualTo(Map.of("currency", "KRW", "minorUnits", "12000"));
        assertThat(participants.held).isEmpty();
    }

    @Test
    void keepsARefusalForWantOfStockAsTheAnswerOfItsKey() {
        participants.beforeHold = () -> Optional.of(new Refusal(Reason.OUT_OF_STOCK, "gone", Map.of("sku", MUG)));
        var request = anOrder(aKey(), 12_000, new Line(MUG, 1));

        assertThat(refused(place.place(request)).reason()).isEqualTo(Reason.OUT_OF_STOCK);
        participants.beforeHold = Optional::empty;
        assertThat(refused(place.place(request)).reason()).isEqualTo(Reason.OUT_OF_STOCK);
        assertThat(placed(place.place(anOrder(aKey(), 12_000, new Line(MUG, 1))))
                        .orderId())
                .isNotBlank();
    }

    @Test
    void releasesWhatALateHoldMayHaveTakenAndLetsARepeatSucceed() {
        participants.afterHold = () -> {
            throw new IllegalStateException("the answer of the hold was lost");
        };
        var request = anOrder(aKey(), 12_000, new Line(MUG, 1));
        assertThatThrownBy(() -> place.place(request)).hasMessageContaining("lost");
        assertThat(participants.held).isEmpty();

        participants.afterHold = () -> {};
        var placed = placed(place.place(request));
        assertThat(participants.held).containsEntry(placed.orderId(), 2);
    }

    @Test
    void freesTheStockOfARequestThatNobodyRepeats() throws Exception {
        participants.afterHold = () -> {
            throw new IllegalStateException("killed between hold and commit");
        };
        participants.beforeRelease = () -> {
            throw new IllegalStateException("and nothing was undone");
        };
        var request = anOrder(aKey(), 12_000, new Line(MUG, 1));
        assertThatThrownBy(() -> place.place(request)).isInstanceOf(IllegalStateException.class);
        assertThat(participants.held).hasSize(1);

        participants.beforeRelease = () -> {};
        runOutClaimOf(request);
        abandoned.sweep();
        assertThat(participants.held).isEmpty();

        participants.afterHold = () -> {};
        assertThat(participants.held).isEmpty();
        var placed = placed(place.place(request));
        assertThat(participants.held).containsOnlyKeys(placed.orderId());
    }

    @Test
    void doesNotStoreAnOrderWhoseRequestWasTakenOverMeanwhile() throws Exception {
        var request = anOrder(aKey(), 12_000, new Line(MUG, 1));
        participants.afterHold = () -> {
            participants.afterHold = () -> {};
            runOutClaimOf(request);
            abandoned.sweep();
        };

        assertThatThrownBy(() -> place.place(request)).isInstanceOf(LostClaimException.class);
        assertThat(participants.held).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM orders o JOIN placement p ON p.order_id = o.id WHERE p.idem_key = ?")
                        .param(request.idempotencyKey())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(placed(place.place(request)).orderId()).isNotBlank();
    }

    @Test
    void findsTheOrderThatWasCommittedWhenTheCommitsAnswerIsLost() {
        announcements.afterCommit = () -> {
            throw new TransactionSystemException("the connection broke after COMMIT");
        };

        var placed = placed(place.place(anOrder(aKey(), 12_000, new Line(MUG, 1))));

        assertThat(orders.find(placed.orderId())).isPresent();
        assertThat(participants.held).containsKey(placed.orderId());
        assertThat(participants.released).doesNotContainKey(placed.orderId());
    }

    @Test
    void storesNothingAndFreesTheStockWhenTheCommitsAnswerIsLostAndTheOrderIsNotThere() {
        announcements.beforeCommit = () -> {
            throw new TransactionSystemException("the connection broke before COMMIT");
        };
        var request = anOrder(aKey(), 12_000, new Line(MUG, 1));

        assertThatThrownBy(() -> place.place(request))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasRootCauseMessage("the connection broke before COMMIT");

        String orderId = jdbc.sql("SELECT order_id FROM placement WHERE idem_key = ?")
                .param(request.idempotencyKey())
                .query(String.class)
                .single();
        assertThat(orders.find(orderId)).isEmpty();
        assertThat(orders.steps(orderId, 0)).isEmpty();
        assertThat(eventsOf(orderId)).isEmpty();
        assertThat(participants.held).isEmpty();
        assertThat(participants.released).containsEntry(orderId, 1);

        announcements.beforeCommit = () -> {};
        assertThat(placed(place.place(request)).orderId()).isEqualTo(orderId);
        assertThat(eventsOf(orderId)).containsExactly("jangteo.order.v1.OrderPlaced");
        assertThat(participants.held).containsEntry(orderId, 2);
    }

    @Test
    void asksARepeatToComeBackWhileTheFirstIsBeingWorkedOn() throws Exception {
        var request = anOrder(aKey(), 12_000, new Line(MUG, 1));
        var holding = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        participants.afterHold = () -> {
            holding.countDown();
            await(goOn);
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Outcome> first = threads.submit(() -> place.place(request));
            await(holding);

            assertThatThrownBy(() -> place.place(request)).isInstanceOf(BusyException.class);

            goOn.countDown();
            assertThat(place.place(request)).isEqualTo(first.get());
        }
    }

    private void runOutClaimOf(OrderRequest request) {
        jdbc.sql("UPDATE placement SET claimed_until = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR WHERE idem_key = ?")
                .param(request.idempotencyKey())
                .update();
    }

    private Outcome repeatedly(OrderRequest request) {
        while (true) {
            try {
                return place.place(request);
            } catch (BusyException e) {
                Thread.onSpinWait();
            }
        }
    }

    private static void inParallel(int times, Callable<?> action) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(action))
                    .toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome.Placed placed(Outcome outcome) {
        return assertThat(outcome).isInstanceOf(Outcome.Placed.class).actual() instanceof Outcome.Placed placed
                ? placed
                : null;
    }

    private static Refusal refused(Outcome outcome) {
        return assertThat(outcome).isInstanceOf(Outcome.Refused.class).actual() instanceof Outcome.Refused refused
                ? refused.refusal()
                : null;
    }
}
