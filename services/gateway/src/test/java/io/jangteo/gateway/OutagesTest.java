package io.jangteo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client hears when instances of a service are gone, frozen or broken. */
class OutagesTest {

    private final StandInService first = new StandInService("first");
    private final StandInService second = new StandInService("second");
    private final CountDownLatch testIsOver = new CountDownLatch(1);
    private RunningGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new RunningGateway(Map.of(
                "jangteo.gateway.routes.order.addresses",
                first.address() + "," + second.address(),
                "jangteo.gateway.routes.payment.addresses",
                "http://127.0.0.1:" + closedPort(),
                "jangteo.gateway.timeouts.answer",
                "400ms"));
    }

    @AfterEach
    void stop() {
        testIsOver.countDown();
        gateway.close();
        first.close();
        second.close();
    }

    @Test
    void sharesRequestsBetweenInstances() {
        for (int i = 0; i < 10; i++) {
            gateway.get("/api/orders/1");
        }
        assertThat(first.asked()).hasSize(5);
        assertThat(second.asked()).hasSize(5);
    }

    @Test
    void asksTheNextInstanceWhenOneIsGoneAndLosesNoBody() {
        first.close();
        for (int i = 0; i < 10; i++) {
            var answer = gateway.send("/api/orders", request -> request.POST(BodyPublishers.ofString("{\"a\":1}")));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(second.asked()).hasSize(10).allMatch(asked -> asked.body().equals("{\"a\":1}"));
    }

    @Test
    void answers503AndWhenToComeBackWhenEveryInstanceIsGone() {
        HttpResponse<String> answer = gateway.get("/api/payments?orderId=1");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("SERVICE_UNAVAILABLE", "payment");
    }

    @Test
    void answers504WhenTheServiceStaysSilentAndAsksNobodyElse() {
        first.answers(exchange -> await(testIsOver));
        second.answers(exchange -> await(testIsOver));
        var answer = gateway.send("/api/orders", request -> request.POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("SERVICE_TIMEOUT", "Idempotency-Key");
        assertThat(first.asked().size() + second.asked().size()).isEqualTo(1);
    }

    @Test
    void repeatsAReadButNeverAnOrderWhenTheConnectionBreaks() {
        first.answers(exchange -> {
            throw new IOException("The process was killed");
        });
        second.answers(StandInService.answering(200, "text/plain", "alive"));
        for (int i = 0; i < 4; i++) {
            assertThat(gateway.get("/api/orders/1").body()).isEqualTo("alive");
        }
        first.forget();
        second.answers(exchange -> {
            throw new IOException("The process was killed");
        });
        second.forget();
        var answer = gateway.send("/api/orders", request -> request.POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("SERVICE_LOST");
        assertThat(first.asked().size() + second.asked().size()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
