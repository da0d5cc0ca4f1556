package io.jangteo.payment.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jangteo.payment.PaymentOnRealDatabase;
import io.jangteo.payment.domain.PaymentStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class PaymentControllerIT extends PaymentOnRealDatabase {

    private final HttpClient client = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void showsBuyersTheirOwnPaymentAndNothingOfTheirCard() throws Exception {
        String order = orderWith("tok_declined");
        placed(order);
        eventually(order, PaymentStatus.DECLINED);

        HttpResponse<String> answer = get("/api/payments?orderId=" + order, "CUSTOMER." + BUYER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"status\":\"DECLINED\"", "\"declineReason\":\"CARD_DECLINED\"")
                .contains("\"amount\":{\"currency\":\"KRW\",\"minorUnits\":129000}")
                .doesNotContain("tok_");
    }

    @Test
    void hidesThePaymentsOfOthers() throws Exception {
        String order = orderWith("tok_succeeds");
        placed(order);

        HttpResponse<String> answer = get("/api/payments?orderId=" + order, "CUSTOMER.somebody-else");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"reason\":\"PAYMENT_NOT_FOUND\"").doesNotContain(BUYER);
    }

    @Test
    void answersForAnUnknownOrderAsForOneOfOthers() throws Exception {
        assertThat(get("/api/payments?orderId=" + newOrder(), "CUSTOMER." + BUYER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsOperatorsEveryPayment() throws Exception {
        String order = orderWith("tok_succeeds");
        cancelled(order);

        HttpResponse<String> answer = get("/api/payments?orderId=" + order, "OPERATOR.op");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"CANCELLED\"");
    }

    @Test
    void asksWhoeverIsNotSignedInToSignIn() throws Exception {
        assertThat(get("/api/payments?orderId=" + newOrder(), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void wantsAnOrderId() throws Exception {
        assertThat(get("/api/payments", "CUSTOMER." + BUYER).statusCode()).isEqualTo(400);
    }

    @Test
    void publishesItsApiAndItsHealth() throws Exception {
        assertThat(get("/openapi.json", null).body()).contains("\"openapi\":\"3.1", "/api/payments");
        assertThat(get("/health/live", null).statusCode()).isEqualTo(200);
        assertThat(get("/health/ready", null).body()).contains("\"paymentKey\":{\"status\":\"UP\"}");
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
