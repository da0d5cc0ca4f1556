package io.jangteo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports pass as they come, however long they are and however long the service works on them; nothing else does. */
class LongBodiesTest {

    private static final String IMPORTS = "/api/catalog/imports";

    private final TestTokens tokens = new TestTokens();
    private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer catalog;
    private RunningGateway gateway;

    @BeforeEach
    void start() throws IOException {
        catalog = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        catalog.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        catalog.createContext("/", exchange -> {
            try (exchange;
                    InputStream body = exchange.getRequestBody()) {
                byte[] buffer = new byte[64 * 1024];
                long length = 0;
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                    length += read;
                    heard.add(read);
                }
                assertThat(mayAnswer.await(20, TimeUnit.SECONDS)).isTrue();
                byte[] answer = Long.toString(length).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        catalog.start();
        gateway = new RunningGateway(Map.of(
                "jangteo.gateway.routes.catalog.addresses",
                "http://127.0.0.1:" + catalog.getAddress().getPort(),
                "jangteo.user-tokens.jwks-url",
                tokens.keysAddress(),
                "jangteo.gateway.timeouts.answer",
                "200ms",
                "jangteo.gateway.request-limit",
                "1KB",
                "jangteo.gateway.long-bodies.limit",
                "3MB"));
    }

    @AfterEach
    void stop() {
        mayAnswer.countDown();
        gateway.close();
        catalog.stop(0);
        tokens.close();
    }

    @Test
    void passesAnOperatorsImportOnWhileItIsStillBeingSentAndWaitsLongForTheAnswer() throws Exception {
        try (var client = new PipedOutputStream()) {
            var body = new PipedInputStream(client);
            var answer = CompletableFuture.supplyAsync(() -> post(IMPORTS, tokens.operator("desk"), body));
            client.write(new byte[100_000]);
            client.flush();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isPositive();
            client.write(new byte[1_900_000]);
            client.close();
            // Longer than any other answer may take.
            assertThat(answer.copy()
                            .orTimeout(500, TimeUnit.MILLISECONDS)
                            .handle((_, e) -> e)
                            .join())
                    .isInstanceOf(TimeoutException.class);
            mayAnswer.countDown();
            assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("2000000");
        }
    }

    @Test
    void refusesWhatIsTooLongEvenForAnImport() {
        mayAnswer.countDown();
        var answer = post(IMPORTS, tokens.operator("desk"), new ByteArrayInputStream(new byte[4_000_000]));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("REQUEST_TOO_LARGE", Long.toString(3 * 1024 * 1024));
    }

    @Test
    void makesNoExceptionForCustomersOrOtherAddresses() {
        mayAnswer.countDown();
        for (String address : new String[] {IMPORTS, IMPORTS + "/1", "/api/catalog/products"}) {
            String token = address.equals(IMPORTS) ? tokens.of("buyer") : tokens.operator("desk");
            var answer = post(address, token, new ByteArrayInputStream(new byte[2_000]));
            assertThat(answer.statusCode()).as(address).isEqualTo(413);
        }
    }

    @Test
    void handsOnARefusalThatComesBeforeTheBodyHasBeenSent() throws Exception {
        try (var service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var refusing = new RunningGateway(Map.of(
                        "jangteo.gateway.routes.catalog.addresses",
                        "http://127.0.0.1:" + service.getLocalPort(),
                        "jangteo.user-tokens.jwks-url",
                        tokens.keysAddress()))) {
            var head = CompletableFuture.supplyAsync(() -> refuse(service));
            var answer = refusing.send(
                    IMPORTS,
                    request -> request.expectContinue(true)
                            .header("Authorization", "Bearer " + tokens.operator("desk"))
                            .POST(BodyPublishers.ofByteArray(new byte[5_000_000])));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(head.get(10, TimeUnit.SECONDS)).contains("Expect: 100-continue");
        }
    }

    /** Reads the head and not a byte more. */
    private static String refuse(ServerSocket service) {
        try (Socket gateway = service.accept()) {
            var head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) gateway.getInputStream().read());
            }
            gateway.getOutputStream()
                    .write("HTTP/1.1 409 Conflict\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return head.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> post(String path, String token, InputStream body) {
        return gateway.send(
                path,
                request -> request.header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofInputStream(() -> body)));
    }
}
