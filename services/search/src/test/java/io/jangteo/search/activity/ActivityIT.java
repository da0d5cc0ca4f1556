package io.jangteo.search.activity;

import static io.jangteo.search.Goods.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.search.SearchFixture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.ConsumerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActivityIT extends SearchFixture {
    private static final String VISITOR = "3f1c9a52-7d0e-4b7a-9c55-0a1b2c3d4e5f";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private ConsumerFactory<String, String> consumers;

    @Test
    void tellsViewsAndClicksWithoutAWordOnWhoItWas() {
        List<ConsumerRecord<String, String>> told = told(
                2,
                () -> client().post()
                        .uri("/api/search/activity")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer CUSTOMER")
                        .header(HttpHeaders.USER_AGENT, "Browser of somebody")
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                        .header(Visitor.HEADER, VISITOR)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("""
                        {"events": [
                          {"kind": "VIEW", "productId": "act-1", "accountId": "somebody"},
                          {"kind": "SUGGESTION_CLICK", "suggestion": "Nike Air", "typed": "NI", "productId": "act-2"}]}""")
                        .exchange()
                        .expectStatus()
                        .isAccepted());
        assertThat(fields(told, "act-1")).isEqualTo(Map.of("visitorId", VISITOR, "productId", "act-1"));
        assertThat(fields(told, "act-2"))
                .isEqualTo(Map.of("visitorId", VISITOR, "text", "nike air", "typed", "ni", "productId", "act-2"));
        assertThat(told).allSatisfy(ActivityIT::saysNothingElse);
    }

    @Test
    void tellsASearchAfterItIsAnsweredAndNoFurtherPageOfIt() {
        sell(product("act-shoe", "시그마 운동화").brand("시그마"));
        eventually().untilAsserted(() -> assertThat(found("시그마")).containsExactly("act-shoe"));
        List<ConsumerRecord<String, String>> told = told(1, () -> {
            search("?q= 시그마  운동화&brand=시그마&inStock=false&minPrice=1", VISITOR);
            search("?q=&brand=시그마", VISITOR);
            search("?q=시그마&cursor=" + cursor(), VISITOR);
        });
        assertThat(fields(told, null))
                .isEqualTo(Map.of(
                        "visitorId",
                        VISITOR,
                        "text",
                        "시그마 운동화",
                        "match",
                        "MATCH_EXACT",
                        "hits",
                        1,
                        "filters",
                        List.of("brand", "price")));
        assertThat(told).allSatisfy(ActivityIT::saysNothingElse);
    }

    @Test
    void searchesForThoseWhoGiveNoVisitorOrAWrongOneAndKeepsNone() {
        List<ConsumerRecord<String, String>> told = told(2, () -> {
            search("?q=타우아무도", null);
            search("?q=타우아무도", "0190d0c0-0000-7000-8000-000000000001");
        });
        assertThat(told).allSatisfy(message -> assertThat(message.value()).doesNotContain("visitorId", "0190d0c0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                           | events",
                "{\"events\": []}                                             | events",
                "{\"events\": [null]}                                         | events[0].kind",
                "{\"events\": [{\"productId\": \"a\"}]}                       | events[0].kind",
                "{\"events\": [{\"kind\": \"BUY\", \"productId\": \"a\"}]}    | events[0].kind",
                "{\"events\": [{\"kind\": \"VIEW\"}]}                         | events[0].productId",
                "{\"events\": [{\"kind\": \"VIEW\", \"productId\": \"a b\"}]} | events[0].productId",
                "{\"events\": [{\"kind\": \"VIEW\", \"productId\": \"a\", \"typed\": \"x\"}]} | events[0].kind",
                "{\"events\": [{\"kind\": \"SUGGESTION_CLICK\"}]}             | events[0].suggestion"
            })
    void saysWhichFieldIsWrong(String body, String field) {
        JsonNode problem = refused(body, VISITOR);
        assertThat(problem.path("fields").propertyNames()).containsExactly(field);
        assertThat(problem.path("detail").asString()).contains(field);
    }

    @Test
    void refusesTooMuchAtOnceAndIdsThatAreNoRandomNumber() {
        String view = "{\"kind\": \"VIEW\", \"productId\": \"a\"}";
        String views = "{\"events\": [" + String.join(",", Collections.nCopies(51, view)) + "]}";
        assertThat(refused(views, VISITOR).path("detail").asString()).contains("1 to 50");
        for (String no : List.of("me@example.com", "0190d0c0-0000-7000-8000-000000000001", "42")) {
            assertThat(refused("{\"events\": [" + view + "]}", no)
                            .path("detail")
                            .asString())
                    .contains(Visitor.HEADER);
        }
    }

    @Test
    void isReadyWithoutAskingWhetherThereIsABroker() {
        client().get()
                .uri("/health/ready")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(health -> assertThat(health).contains("engine").doesNotContain("kafka"));
    }

    @Test
    void tellsAPurchaseOnceWithoutOrderBuyerAndTrace() {
        String id = UUID.randomUUID().toString();
        String order = """
                {"orderId": "order-9", "buyerId": "buyer-9", "lines": [
                  {"sku": "SKU-BOUGHT-1", "productId": "bought-1", "quantity": 2},
                  {"sku": "SKU-BOUGHT-2", "productId": "bought-2", "quantity": 1}]}""";
        confirmed(id, order);
        confirmed(id, order);
        confirmed(UUID.randomUUID().toString(), "{\"orderId\": \"old\", \"buyerId\": \"buyer-9\"}");
        confirmed(UUID.randomUUID().toString(), order.replace("bought-1", "bought-3"));
        eventually().untilAsserted(() -> assertThat(outbox("bought-3")).hasSize(1));
        assertThat(outbox("bought-1")).hasSize(1);
        Map<String, Object> row = outbox("bought-1").getFirst();
        assertThat(row).containsEntry("aggregatetype", "shop.activity").containsEntry("traceparent", null);
        assertThat(row).containsEntry("type", "jangteo.search.v1.ProductPurchased");
        assertThat(map(String.valueOf(row.get("payload"))))
                .isEqualTo(Map.of("productId", "bought-1", "sku", "SKU-BOUGHT-1", "quantity", 2));
    }

    private static void saysNothingElse(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers.keySet())
                .containsExactlyInAnyOrder("ce_id", "ce_type", "ce_source", "ce_time", "ce_specversion");
        assertThat(headers).containsEntry("ce_source", "urn:jangteo:search").containsEntry("ce_specversion", "1.0");
        assertThat(Instant.parse(headers.get("ce_time"))).isBefore(Instant.now().plusSeconds(5));
    }

    private List<Map<String, Object>> outbox(String product) {
        return jdbc.sql("SELECT aggregatetype, type, payload, traceparent FROM outbox WHERE aggregateid = ?")
                .param(product)
                .query()
                .listOfRows();
    }

    private static Map<String, Object> fields(List<ConsumerRecord<String, String>> told, String key) {
        return told.stream()
                .filter(message -> Objects.equals(message.key(), key))
                .map(message -> map(message.value()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String json) {
        return JSON.readValue(json, Map.class);
    }

    /** What comes on the topic by an action: so many messages, and none more by the time they are there. */
    private List<ConsumerRecord<String, String>> told(int messages, Runnable action) {
        try (Consumer<String, String> consumer = consumers.createConsumer("told-" + UUID.randomUUID(), "")) {
            consumer.subscribe(List.of(Activity.TOPIC));
            eventually().until(() -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            });
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position);
            action.run();
            List<ConsumerRecord<String, String>> told = new ArrayList<>();
            eventually().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(told::add);
                return told.size() >= messages;
            });
            consumer.poll(Duration.ofMillis(500)).forEach(told::add);
            assertThat(told).hasSize(messages);
            return told;
        }
    }

    private String cursor() {
        String after = """
                {"after": [0.1, "a"], "seen": []}""";
        return Base64.getUrlEncoder().withoutPadding().encodeToString(after.getBytes(StandardCharsets.UTF_8));
    }

    private void search(String query, String visitor) {
        client().get()
                .uri("/api/search" + query)
                .headers(headers -> {
                    headers.set(HttpHeaders.AUTHORIZATION, "Bearer CUSTOMER");
                    if (visitor != null) {
                        headers.set(Visitor.HEADER, visitor);
                    }
                })
                .exchange()
                .expectStatus()
                .isOk();
    }

    private JsonNode refused(String body, String visitor) {
        return client().post()
                .uri("/api/search/activity")
                .header(Visitor.HEADER, visitor)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
