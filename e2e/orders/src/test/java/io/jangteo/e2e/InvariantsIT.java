package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.local.invariants.Invariants;
import io.jangteo.local.invariants.Suspect;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The checker that every other test leans on: what is made wrong by hand, it names, and nothing else. */
@Order(World.ORDERING)
class InvariantsIT {

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final World world = World.ordering();

    /** What each statement is about: {@code %1$s} an order, {@code %2$s} its SKU, {@code %3$s} the message that told of it. */
    private enum Wrong {
        MORE_RESERVED_THAN_THERE_IS(
                "I1",
                "%2$s",
                "inventory",
                "UPDATE stock SET reserved = on_hand + 1 WHERE sku = '%2$s'",
                "UPDATE stock SET reserved = 0 WHERE sku = '%2$s'"),
        RECEIVED_AND_NOWHERE(
                "I2",
                "%2$s",
                "inventory",
                "UPDATE stock SET received = received + 1 WHERE sku = '%2$s'",
                "UPDATE stock SET received = received - 1 WHERE sku = '%2$s'"),
        A_MOVEMENT_THAT_NEVER_WAS(
                "I2",
                "%2$s",
                "inventory",
                "UPDATE ledger SET on_hand_change = on_hand_change + 1 WHERE sku = '%2$s' AND on_hand_change > 0",
                "UPDATE ledger SET on_hand_change = on_hand_change - 1 WHERE sku = '%2$s' AND on_hand_change > 0"),
        RESERVED_FOR_NOBODY(
                "I3",
                "%2$s",
                "inventory",
                "UPDATE stock SET reserved = reserved + 1 WHERE sku = '%2$s'",
                "UPDATE stock SET reserved = reserved - 1 WHERE sku = '%2$s'"),
        A_STEP_LEFT_OUT(
                "I4",
                "%1$s",
                "order",
                "UPDATE order_step SET seq = 12 WHERE order_id = '%1$s' AND seq = 2",
                "UPDATE order_step SET seq = 2 WHERE order_id = '%1$s' AND seq = 12"),
        AN_END_WITHOUT_ITS_STOCK(
                "I4",
                "%1$s",
                "inventory",
                "UPDATE reservation SET status = 'CANCELLED' WHERE order_id = '%1$s'",
                "UPDATE reservation SET status = 'COMMITTED' WHERE order_id = '%1$s'"),
        ANOTHER_TOTAL_THAN_WAS_CHARGED(
                "I5",
                "%1$s",
                "order",
                "UPDATE orders SET total_minor = total_minor + 1 WHERE id = '%1$s'",
                "UPDATE orders SET total_minor = total_minor - 1 WHERE id = '%1$s'"),
        ANOTHER_ANSWER_THAN_IS_STORED(
                "I6",
                "%1$s",
                "order",
                "UPDATE placement SET outcome = CONCAT('no', outcome) WHERE order_id = '%1$s'",
                "UPDATE placement SET outcome = SUBSTRING(outcome, 3) WHERE order_id = '%1$s'"),
        AN_EVENT_ON_NO_TOPIC(
                "I6",
                "%3$s",
                "order",
                "UPDATE outbox SET type = CONCAT(type, 'No') WHERE id = '%3$s'",
                "UPDATE outbox SET type = SUBSTRING(type, 1, LENGTH(type) - 2) WHERE id = '%3$s'"),
        AN_EVENT_THAT_NOBODY_DEALT_WITH(
                "I6",
                "%3$s",
                "payment",
                "DELETE FROM inbox WHERE consumer = 'payment' AND message_id = '%3$s'",
                "INSERT INTO inbox VALUES ('payment', '%3$s', NOW(6))");

        private final String invariant;
        private final String subject;
        private final String service;
        private final String plant;
        private final String undo;

        Wrong(String invariant, String subject, String service, String plant, String undo) {
            this.invariant = invariant;
            this.subject = subject;
            this.service = service;
            this.plant = plant;
            this.undo = undo;
        }
    }

    /** A paid order that nothing else is done to. */
    private record Victim(String order, String sku, String message) {

        String in(String template) {
            return template.formatted(order, sku, message);
        }
    }

    @Test
    void namesWhatIsWrongAndNothingElse() throws Exception {
        Buyer buyer = Buyer.in(world);
        Map<Wrong, Victim> victims = new EnumMap<>(Wrong.class);
        for (Wrong wrong : Wrong.values()) {
            victims.put(wrong, victim(buyer));
        }
        world.verify();
        victims.forEach((wrong, victim) -> world.change(wrong.service, victim.in(wrong.plant)));

        var checker = new Invariants(
                world.platform()::verifyDataSource, world.platform().kafkaBootstrap(), GRACE);
        List<Suspect> violations = checker.check(World.SOON, _ -> {}).violations();

        victims.forEach((wrong, victim) -> world.change(wrong.service, victim.in(wrong.undo)));
        victims.forEach((wrong, victim) -> assertThat(violations)
                .as("%s: %s", wrong, victim)
                .anySatisfy(found -> {
                    assertThat(found.invariant()).isEqualTo(wrong.invariant);
                    assertThat(found.subject()).isEqualTo(victim.in(wrong.subject));
                }));
        assertThat(violations)
                .allSatisfy(found -> assertThat(victims.values())
                        .anyMatch(victim -> List.of(victim.order(), victim.sku(), victim.message())
                                .contains(found.subject())));
        world.verify();
    }

    private Victim victim(Buyer buyer) {
        Goods goods = world.goods(3);
        String order = buyer.order(goods.cart(1));
        buyer.awaitStatus(order, "CONFIRMED");
        goods.awaitStock(2, 0);
        String message =
                world.text("order", "SELECT id FROM outbox WHERE aggregateid = ? AND type LIKE '%OrderPlaced'", order);
        return new Victim(order, goods.sku(), message);
    }
}
