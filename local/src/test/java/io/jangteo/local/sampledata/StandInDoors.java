package io.jangteo.local.sampledata;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Doors that behave as the contract of the public API says, and that can be made to fail at a certain request. */
final class StandInDoors implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Set<String> products = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> stock = new ConcurrentHashMap<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger signIns = new AtomicInteger();
    private volatile int strikeAfter = Integer.MAX_VALUE;
    private volatile int expireAt = -1;
    private volatile int comeBackAt = -1;

    StandInDoors() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Set<String> products() {
        return products;
    }

    Map<String, Integer> stock() {
        return stock;
    }

    int requests() {
        return requests.get();
    }

    int signIns() {
        return signIns.get();
    }

    void refuseEverythingAfter(int count) {
        requests.set(0);
        strikeAfter = count;
    }

    void expireTokenAt(int request) {
        expireAt = request;
    }

    void askToComeBackAt(int request) {
        comeBackAt = request;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String path = exchange.getRequestURI().getPath();
        int number = requests.incrementAndGet();
        if (number == comeBackAt) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            answer(exchange, 429, "{}");
        } else if (number > strikeAfter) {
            answer(exchange, 409, "{\"reason\":\"ON_STRIKE\"}");
        } else if (path.equals("/api/sessions")) {
            signIn(exchange, body);
        } else if (number == expireAt || !authorized(exchange)) {
            answer(exchange, 401, "{\"reason\":\"NOT_SIGNED_IN\"}");
        } else {
            serve(exchange, path, body);
        }
    }

    private void signIn(HttpExchange exchange, JsonNode body) throws IOException {
        boolean good = body.path("password").asString().equals("secret")
                && body.path("email").asString().equals("operator@jangteo.local");
        answer(exchange, good ? 200 : 401, "{\"accessToken\":\"token-%d\"}".formatted(signIns.incrementAndGet()));
    }

    private static boolean authorized(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("Bearer token-");
    }

    private void serve(HttpExchange exchange, String path, JsonNode body) throws IOException {
        if (path.startsWith("/api/catalog/categories/")) {
            answer(exchange, 200, "{}");
        } else if (path.startsWith("/api/catalog/products/")) {
            boolean made = products.add(path);
            answer(exchange, made ? 201 : 412, made ? "{}" : "{\"reason\":\"PRODUCT_EXISTS\"}");
        } else {
            if (keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"))) {
                stock.merge(body.path("sku").asString(), body.path("quantity").asInt(), Integer::sum);
            }
            answer(exchange, 200, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
