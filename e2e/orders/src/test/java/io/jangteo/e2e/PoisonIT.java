package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message that cannot be handled is parked, and those behind it go on. */
@Order(World.ORDERING)
class PoisonIT {

    private final World world = World.ordering();

    @AfterEach
    void everythingAgrees() {
        world.verify();
    }

    @ParameterizedTest
    @CsvSource({
        "order.events,     inventory, jangteo.order.v1.OrderConfirmed",
        "order.events,     payment,   jangteo.order.v1.OrderPlaced",
        "payment.events,   order,     jangteo.payment.v1.PaymentCaptured",
        "inventory.events, order,     jangteo.inventory.v1.StockCommitted"
    })
    void parksAMessageThatNobodyCanReadAndGoesOnBehindIt(String topic, String consumer, String type) {
        Goods goods = world.goods(1);
        Buyer buyer = Buyer.in(world);
        String id = UUID.randomUUID().toString();

        send(topic, id, type);

        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(Messages.on(world, topic + "." + consumer + ".dlt"))
                        .anySatisfy(letter -> {
                            assertThat(Messages.header(letter, "ce_id")).isEqualTo(id);
                            assertThat(Messages.header(letter, "jangteo_topic")).isEqualTo(topic);
                            assertThat(Messages.header(letter, "jangteo_error")).isNotBlank();
                            assertThat(letter.value()).isEqualTo("{ this is no JSON");
                        }));
        buyer.awaitStatus(buyer.order(goods.cart(1)), "CONFIRMED");
        goods.awaitStock(0, 0);
    }

    private void send(String topic, String id, String type) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", world.platform().kafkaBootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            var message = new ProducerRecord<>(topic, id, "{ this is no JSON");
            message.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
            message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
            producer.send(message);
        }
    }
}
