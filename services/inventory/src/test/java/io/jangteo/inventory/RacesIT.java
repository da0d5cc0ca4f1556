package io.jangteo.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.inventory.domain.StockRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can end a hold, each against each on one reservation. */
class RacesIT extends InventoryFixture {

    private static final int ROUNDS = 40;

    private enum Rival {
        EXPIRY,
        RELEASE,
        COMMIT,
        CANCEL,
        HOLD_AGAIN
    }

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Rival one : Rival.values()) {
            for (Rival other : Rival.values()) {
                if (one.compareTo(other) <= 0) {
                    pairs.add(Arguments.of(one, other));
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void keepsTheStockRightWhoeverComesFirst(Rival one, Rival other) throws Exception {
        String mug = aSkuWith(2);
        String tea = aSkuWith(2);
        for (int round = 0; round < ROUNDS; round++) {
            String order = anOrder();
            hold(order, 1, of(mug, 1), of(tea, 2));
            overdue(order);

            Crowd.atOnce(List.of(act(one, order, mug, tea), act(other, order, mug, tea)));

            assertThat(statusOf(order)).isIn(endings(one, other));
            Invariants.hold(jdbc);
            settleStock.orderCancelled(order);
            assertThat(level(mug).available()).isEqualTo(2);
            assertThat(level(tea).available()).isEqualTo(2);
        }
    }

    private Callable<Boolean> act(Rival rival, String order, String mug, String tea) {
        Runnable act = switch (rival) {
            case EXPIRY -> expireHolds::expireSome;
            case RELEASE -> () -> releaseStock.release(order, 1);
            case COMMIT -> () -> settleStock.orderConfirmed(order);
            case CANCEL -> () -> settleStock.orderCancelled(order);
            case HOLD_AGAIN -> () -> hold(order, 2, of(mug, 1), of(tea, 2));
        };
        return () -> {
            try {
                act.run();
                return true;
            } catch (StockRefused e) {
                return false;
            }
        };
    }

    private static Set<String> endings(Rival one, Rival other) {
        Set<Rival> rivals = Set.copyOf(List.of(one, other));
        if (rivals.contains(Rival.CANCEL)) {
            return Set.of("CANCELLED", "RESTOCKED");
        }
        if (rivals.contains(Rival.COMMIT)) {
            return Set.of("COMMITTED");
        }
        if (rivals.contains(Rival.HOLD_AGAIN)) {
            return Set.of("HELD");
        }
        return rivals.contains(Rival.EXPIRY) ? Set.of("EXPIRED", "RELEASED") : Set.of("RELEASED");
    }
}
