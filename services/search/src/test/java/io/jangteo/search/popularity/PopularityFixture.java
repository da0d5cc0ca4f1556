package io.jangteo.search.popularity;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.jangteo.search.SearchFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.KafkaAdmin;

/** Shoppers who do things, and what comes of it. */
abstract class PopularityFixture extends SearchFixture {
    static final String VIEWED = "ProductViewed";
    static final String PURCHASED = "ProductPurchased";

    @Autowired
    Popularity popularity;

    @Autowired
    private KafkaAdmin kafkaAdmin;

    void awaitScore(String product, double score) {
        eventually().untilAsserted(() -> assertThat(score(product)).isCloseTo(score, within(0.01)));
        eventually().until(this::everythingIsCounted);
        assertThat(score(product)).isCloseTo(score, within(0.01));
    }

    boolean everythingIsCounted() throws Exception {
        try (Admin admin = Admin.create(kafkaAdmin.getConfigurationProperties())) {
            var counted = admin.listConsumerGroupOffsets("search.popularity")
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(Map.of(
                            new TopicPartition("shop.activity", 0), OffsetSpec.latest(),
                            new TopicPartition("shop.activity", 1), OffsetSpec.latest()))
                    .all()
                    .get();
            return ends.entrySet().stream()
                    .allMatch(end -> end.getValue().offset() == 0
                            || counted.get(end.getKey()).offset()
                                    == end.getValue().offset());
        }
    }

    /** As it is now. */
    double score(String product) {
        return Math.pow(
                2,
                popularity.ranks(List.of(product)).get(product)
                        - new Decay(Duration.ofDays(14)).rank(1, Instant.now()));
    }

    static String visitor() {
        return UUID.randomUUID().toString();
    }

    static String viewed(String product, String visitor) {
        return "{\"productId\": \"%s\", \"visitorId\": \"%s\"}".formatted(product, visitor);
    }

    /** Through the door. */
    void view(String product, String visitor) {
        act("{\"kind\": \"VIEW\", \"productId\": \"%s\"}".formatted(product), visitor);
    }

    void act(String event, String visitor) {
        client().post()
                .uri("/api/search/activity")
                .header("Jangteo-Visitor", visitor)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .body("{\"events\": [" + event + "]}")
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    void tell(String type, String id, Instant at, String json) {
        var message = new ProducerRecord<String, String>("shop.activity", json);
        Map.of("ce_id", id, "ce_type", "jangteo.search.v1." + type, "ce_time", at.toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message).join();
    }
}
