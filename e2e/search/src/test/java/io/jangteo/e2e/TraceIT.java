package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.shop.Shop;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One trace tells an order's whole story, across gRPC and Kafka, and says where it went wrong and why. */
class TraceIT {

    private final World world = World.searching();

    @AfterEach
    void everythingAgrees() {
        world.verify();
    }

    @Test
    void runsOneTraceFromTheDoorToTheSoldStock() {
        Goods goods = world.goods(1);
        Buyer buyer = Buyer.in(world);
        String order = buyer.order(goods.cart(1));
        buyer.awaitStatus(order, "CONFIRMED");
        goods.awaitStock(0, 0);

        String trace = traceOf(order);
        await().atMost(World.SOON).untilAsserted(() -> {
            assertThat(world.spans().ofTrace(trace))
                    .extracting(Spans.Seen::service)
                    .contains("gateway", "order", "user", "catalog", "inventory", "payment");
            assertThat(world.spans().ofTrace(trace))
                    .filteredOn(span -> span.span().getKind() == SpanKind.SPAN_KIND_CONSUMER)
                    .extracting(Spans.Seen::service)
                    .contains("payment", "order", "inventory");
        });
    }

    @Test
    void marksTheChargeThatWasDeclinedWithTheCause() {
        Goods goods = world.goods(1);
        Buyer buyer = Buyer.in(world);
        String order = buyer.order(goods.cart(1), Shop.DECLINED);
        buyer.awaitStatus(order, "CANCELLED");

        String trace = traceOf(order);
        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(world.spans().ofTrace(trace))
                        .filteredOn(span -> span.service().equals("payment") && span.failed())
                        .anySatisfy(span ->
                                assertThat(span.mentions("CARD_DECLINED")).isTrue()));
    }

    @Test
    void marksTheCallToABrokenServiceWithTheCause() {
        Goods goods = world.goods(1);
        Buyer buyer = Buyer.in(world);
        String key = UUID.randomUUID().toString();

        world.kill("catalog");
        Instant killed = Instant.now();
        try {
            assertThat(buyer.ask(key, goods.cart(1), Shop.SUCCEEDS).status()).isIn(503, 504);
        } finally {
            world.start("catalog");
        }

        await().atMost(World.SOON)
                .untilAsserted(() -> assertThat(world.spans().all())
                        .filteredOn(span -> span.service().equals("order") && span.failed() && span.began(killed))
                        .anySatisfy(span -> assertThat(span.span().toString()).contains("QuoteSkus", "UNAVAILABLE")));
        buyer.awaitStatus(buyer.insist(key, goods.cart(1), Shop.SUCCEEDS).text("id"), "CONFIRMED");
    }

    @Test
    void carriesNoCardAndNoPersonInTelemetry() {
        Goods goods = world.goods(1);
        Buyer buyer = Buyer.in(world);
        String order = buyer.order(goods.cart(1));
        buyer.awaitStatus(order, "CONFIRMED");
        String trace = traceOf(order);
        await().atMost(World.SOON)
                .until(() -> world.spans().ofTrace(trace).stream()
                        .anyMatch(span -> span.service().equals("inventory")));

        for (String secret : List.of(Shop.SUCCEEDS, buyer.shopper().email(), "김하늘", "010-0000-0000", "세종대로")) {
            assertThat(world.spans().all())
                    .noneSatisfy(span -> assertThat(span.mentions(secret)).isTrue());
        }
    }

    private String traceOf(String orderId) {
        return world.text(
                "order", "SELECT SUBSTRING(traceparent, 4, 32) FROM outbox WHERE aggregateid = ? LIMIT 1", orderId);
    }
}
