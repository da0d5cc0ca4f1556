package io.jangteo.search;

import io.jangteo.platform.testsupport.TestDatabase;
import io.jangteo.platform.testsupport.TestOpenSearch;
import io.jangteo.platform.testsupport.TestSchema;
import io.jangteo.search.engine.Engine;
import io.jangteo.search.index.Change.StockState;
import io.jangteo.search.life.IndexLife;
import io.jangteo.search.life.IndexVersion;
import io.jangteo.search.life.VersionState;
import io.jangteo.search.query.FindProducts;
import io.jangteo.search.query.ProductQuery;
import io.jangteo.search.query.ProductQuery.Sort;
import io.jangteo.search.query.ResultPage;
import io.jangteo.search.query.ResultPage.Item;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The whole service on a real engine, a real broker and a real database; only catalog and inventory are stood in for. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jangteo.search.look-pause=100ms",
            "jangteo.search.compare-pause=100ms",
            "jangteo.search.synonyms-pause=100ms",
            "jangteo.search.vocabulary-pause=1h",
            "jangteo.search.refresh-interval=100ms",
            "jangteo.search.page=50",
            "jangteo.search.popularity.pause=100ms"
        })
@EmbeddedKafka(
        partitions = 2,
        topics = {
            "catalog.products",
            "inventory.stock",
            "order.events",
            "shop.activity",
            "catalog.products.search.dlt",
            "inventory.stock.search.dlt",
            "order.events.search.dlt",
            "shop.activity.search.dlt"
        },
        bootstrapServersProperty = "spring.kafka.bootstrap-servers")
@Import(SearchFixture.Outside.class)
public abstract class SearchFixture {
    private static final TestSchema SCHEMA = TestDatabase.freshSchema("search");

    @Autowired
    protected KafkaTemplate<String, String> kafka;

    @Autowired
    protected FindProducts find;

    @Autowired
    protected IndexLife life;

    @Autowired
    protected TestStore store;

    @Autowired
    protected Engine heavyEngine;

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    protected int port;

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry registry) {
        SCHEMA.settings().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("jangteo.search.engine", TestOpenSearch::url);
    }

    @BeforeEach
    void anIndexIsSearched() {
        eventually().until(() -> active() != null);
    }

    /** The catalog has it and tells it. */
    protected void sell(Goods... goods) {
        Stream.of(goods).map(Goods::json).forEach(product -> {
            store.put(product);
            tell(product);
        });
    }

    protected void tell(JsonNode product) {
        kafka.send("catalog.products", product.path("id").asString(), product.toString())
                .join();
    }

    /** The inventory has it and tells it. */
    protected void tellStock(String sku, long version, boolean inStock) {
        store.put(new StockState(sku, version, inStock));
        String value = "{\"sku\":\"%s\",\"version\":%d,\"inStock\":%s}".formatted(sku, version, inStock);
        kafka.send("inventory.stock", sku, value).join();
    }

    /** The order service tells, and consumers trace, that an order is paid. */
    protected void confirmed(String messageId, String order) {
        var message = new ProducerRecord<>("order.events", "an order", order);
        Map.of(
                        "ce_id", messageId,
                        "ce_type", "jangteo.order.v1.OrderConfirmed",
                        "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message).join();
    }

    protected List<String> found(String text) {
        return find(text).items().stream().map(Item::id).toList();
    }

    protected ResultPage find(String text) {
        return find.find(query(text));
    }

    protected static ProductQuery query(String text) {
        return new ProductQuery(
                text, null, List.of(), Map.of(), null, null, null, false, Sort.RELEVANCE, null, 50, true);
    }

    /** How many documents of a product, 1 or 0, there are that no search shows. */
    protected int hidden(String id) {
        return hidden("product_search", id);
    }

    protected int hidden(String index, String id) {
        return count(index, Map.of("term", Map.of("id", id)), Map.of("term", Map.of("deleted", true)));
    }

    protected int count(Map<String, Object> one, Map<String, Object> other) {
        return count("product_search", one, other);
    }

    private int count(String index, Map<String, Object> one, Map<String, Object> other) {
        return heavyEngine
                .post("/" + index + "/_count", Map.of("query", Map.of("bool", Map.of("filter", List.of(one, other)))))
                .path("count")
                .asInt();
    }

    /** What was written to it is found from now on. */
    protected void refresh(IndexVersion version) {
        heavyEngine.post("/" + version.index() + "/_refresh", null);
    }

    /** Through the service's own door. */
    protected RestTestClient client() {
        return RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    protected static ConditionFactory eventually() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions();
    }

    protected IndexVersion active() {
        return life.all().stream()
                .filter(version -> version.state() == VersionState.ACTIVE)
                .findFirst()
                .orElse(null);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Outside {

        @Bean
        TestStore store() {
            return new TestStore();
        }

        /** The platform tests real tokens; here a token is the name of a role. */
        @Bean
        JwtDecoder rolesAsTokens() {
            return token -> {
                if (!List.of("OPERATOR", "CUSTOMER").contains(token)) {
                    throw new BadJwtException("No role");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject("0190d0c0-0000-7000-8000-000000000001")
                        .claim("roles", List.of(token))
                        .expiresAt(Instant.now().plusSeconds(60))
                        .build();
            };
        }
    }
}
