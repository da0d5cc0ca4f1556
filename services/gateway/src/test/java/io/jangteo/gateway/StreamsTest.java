package io.jangteo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Server-sent events pass one by one, for as long as both sides want. */
class StreamsTest {

    private final StandInService orders = new StandInService("order");
    private final Semaphore mayGoOn = new Semaphore(0);
    private final CountDownLatch serviceSawTheEnd = new CountDownLatch(1);
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        gateway = new RunningGateway(Map.of(
                "jangteo.gateway.routes.order.addresses",
                orders.address(),
                "jangteo.gateway.timeouts.answer",
                "200ms"));
        orders.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            try {
                for (int number = 1; ; number++) {
                    mayGoOn.acquireUninterruptibly();
                    StandInService.event(exchange, "event " + number);
                }
            } catch (IOException e) {
                serviceSawTheEnd.countDown();
                throw e;
            }
        });
    }

    @AfterEach
    void stop() {
        gateway.close();
        mayGoOn.release(1_000);
        orders.close();
    }

    @Test
    void passesEachEventBeforeTheNextOneHappensAndOutlastsTheTimeoutOfAnswers() throws Exception {
        try (var events = events()) {
            mayGoOn.release();
            assertThat(next(events)).isEqualTo("data: event 1");
            // Longer than an ordinary answer may stay silent.
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            mayGoOn.release();
            assertThat(next(events)).isEqualTo("data: event 2");
        }
    }

    @Test
    void tellsTheServiceThatTheReaderHasLeft() throws Exception {
        var events = events();
        mayGoOn.release();
        assertThat(next(events)).isEqualTo("data: event 1");
        events.close();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            mayGoOn.release();
            return serviceSawTheEnd.getCount() == 0;
        });
    }

    @Test
    void endsOpenStreamsCleanlyWhenItStops() throws Exception {
        try (var events = events()) {
            mayGoOn.release();
            assertThat(next(events)).isEqualTo("data: event 1");
            var stopped = CompletableFuture.runAsync(gateway::close);
            assertThat(events.readLine()).isNull();
            await().atMost(Duration.ofSeconds(10)).until(stopped::isDone);
        }
    }

    private BufferedReader events() throws Exception {
        return new BufferedReader(
                new InputStreamReader(gateway.open("/api/orders/1/timeline").body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader events) throws IOException {
        String line = events.readLine();
        assertThat(events.readLine()).isEmpty();
        return line;
    }
}
