package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
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
                .untilAsserted(() -> assertThat(letters(topic + "." + consumer + ".dlt"))
                        .anySatisfy(letter -> {
                            assertThat(header(letter, "ce_id")).isEqualTo(id);
                            assertThat(header(letter, "jangteo_topic")).isEqualTo(topic);
                            assertThat(header(letter, "jangteo_error")).isNotBlank();
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

    private List<ConsumerRecord<String, String>> letters(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", world.platform().kafkaBootstrap(), "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, String>> letters = new ArrayList<>();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters;
        }
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
