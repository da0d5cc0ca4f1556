package io.jangteo.payment.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.SeenSpans;
import io.jangteo.payment.domain.PaymentStatus;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentTraceIT extends PaymentOnRealDatabase {

    private static final String PARENT = "00f067aa0ba902b7";

    @Autowired
    private SeenSpans spans;

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void continuesTheTraceInWhichTheOrderWasPlaced() {
        String order = orderWith("tok_succeeds");
        placed(order, traceparent());

        SpanData span = spanOf("payment charge");
        assertThat(span.getParentSpanId()).isEqualTo(PARENT);
        assertThat(span.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().get(AttributeKey.stringKey("jangteo.order.id")))
                .isEqualTo(order);
        assertThat(span.getAttributes().asMap().keySet())
                .anyMatch(key -> key.getKey().equals("jangteo.payment.id"));
        assertThat(traceTold(order)).startsWith("00-" + trace + "-" + span.getSpanId());
    }

    @Test
    void continuesItAlsoWhenAnotherProcessTakesThePaymentOver() {
        String order = orderWith("tok_answer_lost");
        placed(order, traceparent());
        eventually(order, PaymentStatus.CAPTURED);

        await().untilAsserted(() -> assertThat(spans.ofTrace(trace))
                .filteredOn(span -> span.getName().equals("payment charge"))
                .hasSize(2));
        assertThat(traceTold(order)).startsWith("00-" + trace);
    }

    @Test
    void marksTheChargeOfADeclinedCardAsFailedWithItsReason() {
        String order = orderWith("tok_insufficient_funds");
        placed(order, traceparent());

        SpanData span = spanOf("payment charge");
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.toString()).contains("INSUFFICIENT_FUNDS");
    }

    @Test
    void tellsTelemetryNothingOfTheCard() {
        String order = orderWith("tok_declined");
        placed(order, traceparent());
        spanOf("payment charge");

        assertThat(spans.all().toString()).doesNotContain("tok_");
    }

    private String traceparent() {
        return "00-" + trace + "-" + PARENT + "-01";
    }

    private SpanData spanOf(String name) {
        return await().until(
                        () -> spans.ofTrace(trace).stream()
                                .filter(span -> span.getName().equals(name))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private String traceTold(String order) {
        return jdbc.sql("SELECT traceparent FROM outbox WHERE aggregateid = ?")
                .param(order)
                .query(String.class)
                .single();
    }
}
