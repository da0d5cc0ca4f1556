package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.shop.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What any other program may rely on in the events of real orders. */
@Order(World.ORDERING)
class EventsIT {

    private static final Map<String, List<String>> TYPES = Map.of(
            "order", List.of("OrderPlaced", "OrderConfirmed", "OrderCancelled"),
            "payment", List.of("PaymentCaptured", "PaymentDeclined", "PaymentRefunded"),
            "inventory", List.of("StockCommitted", "StockReturned"));

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

        TYPES.forEach((service, types) -> {
            Map<String, ConsumerRecord<String, String>> told = told(service, types, List.of(regretted, declined));
            told.forEach((type, event) -> {
                assertThat(event.value()).as(type).contains(event.key());
                assertThat(UUID.fromString(header(event, "ce_id"))).as(type).isNotNull();
                assertThat(Instant.parse(header(event, "ce_time"))).as(type).isBefore(Instant.now());
                assertThat(header(event, "ce_source")).as(type).isEqualTo("urn:jangteo:" + service);
                assertThat(header(event, "ce_specversion")).as(type).isEqualTo("1.0");
                assertThat(header(event, "traceparent")).as(type).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
            });
        });
    }

    /** The last of each type. */
    private Map<String, ConsumerRecord<String, String>> told(String service, List<String> types, List<String> orders) {
        Map<String, ConsumerRecord<String, String>> told = new HashMap<>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", world.platform().kafkaBootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(service + ".events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> wanted = types.stream()
                    .map(type -> "jangteo.%s.v1.%s".formatted(service, type))
                    .toList();
            await().atMost(World.SOON).until(() -> {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
                    if (orders.contains(event.key())) {
                        told.put(header(event, "ce_type"), event);
                    }
                }
                return told.keySet().containsAll(wanted);
            });
        }
        return told;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
