package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.shop.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What any other program may rely on in the events of real orders. */
@Order(World.ORDERING)
class EventsIT {

    private static final Map<String, List<String>> TYPES = Map.of(
            "order", List.of("OrderPlaced", "OrderConfirmed", "OrderCancelled"),
            "payment", List.of("PaymentCaptured", "PaymentDeclined", "PaymentRefunded"),
            "inventory", List.of("StockCommitted", "StockReturned", "StockCommitRefused"));

    private final World world = World.ordering();

    @AfterEach
    void everythingAgrees() {
        world.verify();
    }

    @Test
    void eachEventSaysWhatItIsWhereItComesFromAndToWhichTraceItBelongs() {
        Goods goods = world.goods(2);
        Buyer buyer = Buyer.in(world);
        String regretted = buyer.order(goods.cart(1));
        buyer.awaitStatus(regretted, "CONFIRMED");
        goods.awaitStock(1, 0);
        world.shop().cancel(buyer.shopper(), regretted).orFail("a cancellation");
        String declined = buyer.order(goods.cart(1), Shop.DECLINED);
        String outrun = world.outrunOrder(buyer);

        TYPES.forEach((service, types) -> {
            Map<String, ConsumerRecord<String, String>> told =
                    told(service, types, List.of(regretted, declined, outrun));
            told.forEach((type, event) -> {
                assertThat(event.value()).as(type).contains(event.key());
                assertThat(UUID.fromString(Messages.header(event, "ce_id")))
                        .as(type)
                        .isNotNull();
                assertThat(Instant.parse(Messages.header(event, "ce_time")))
                        .as(type)
                        .isBefore(Instant.now());
                assertThat(Messages.header(event, "ce_source")).as(type).isEqualTo("urn:jangteo:" + service);
                assertThat(Messages.header(event, "ce_specversion")).as(type).isEqualTo("1.0");
                assertThat(Messages.header(event, "traceparent"))
                        .as(type)
                        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
            });
        });
    }

    /** The last of each type. */
    private Map<String, ConsumerRecord<String, String>> told(String service, List<String> types, List<String> orders) {
        List<String> wanted = types.stream()
                .map(type -> "jangteo.%s.v1.%s".formatted(service, type))
                .toList();
        return await().atMost(World.SOON)
                .until(
                        () -> Messages.on(world, service + ".events").stream()
                                .filter(event -> orders.contains(event.key()))
                                .collect(Collectors.toMap(
                                        event -> Messages.header(event, "ce_type"),
                                        event -> event,
                                        (_, later) -> later)),
                        told -> told.keySet().containsAll(wanted));
    }
}
