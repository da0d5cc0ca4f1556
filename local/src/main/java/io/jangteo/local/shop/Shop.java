package io.jangteo.local.shop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the shop's public doors. */
public final class Shop implements AutoCloseable {

    public static final String SUCCEEDS = "tok_succeeds";
    public static final String DECLINED = "tok_declined";
    public static final String INSUFFICIENT_FUNDS = "tok_insufficient_funds";
    public static final String ANSWER_LOST = "tok_answer_lost";
    public static final String SLOW = "tok_slow";
    public static final String DOWN_FOR_A_WHILE = "tok_down_for_a_while";

    /** An address that every order here goes to. */
    public static final Map<String, String> SEOUL = Map.of(
            "recipient", "김하늘",
            "phone", "010-0000-0000",
            "line1", "세종대로 1",
            "city", "서울",
            "postalCode", "04524",
            "country", "KR");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String DATA = "data:";
    private static final JsonMapper JSON = JsonMapper.shared();
    private final String base;
    private final Duration timeout;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** @param base the gateway's address, or a service's own */
    public Shop(String base, Duration timeout) {
        this.base = base;
        this.timeout = timeout;
    }

    public Shop(String base) {
        this(base, Duration.ofSeconds(15));
    }

    public Shopper signUp(String email, String password, String name) {
        openAccount(email, password, name);
        return signIn(email, password);
    }

    /** Whoever has the account already, keeps it: a repetition meets what its predecessor made. */
    public void openAccount(String email, String password, String name) {
        Answer answer = patiently(
                () -> post("/api/users", null, Map.of(), Map.of("email", email, "password", password, "name", name)));
        if (!answer.refusedFor("EMAIL_TAKEN")) {
            answer.orFail("sign-up of " + email);
        }
    }

    public Shopper signIn(String email, String password) {
        String token = patiently(
                        () -> post("/api/sessions", null, Map.of(), Map.of("email", email, "password", password)))
                .orFail("sign-in of " + email)
                .text("accessToken");
        String id =
                patiently(() -> get("/api/users/me", token)).orFail("profile").text("id");
        return new Shopper(id, email, token);
    }

    /** Somebody new. */
    public Shopper newShopper() {
        return signUp("buyer-%s@example.com".formatted(UUID.randomUUID()), "a-long-enough-password", "Buyer");
    }

    /** Asks once. */
    public Answer placeOrder(Shopper shopper, String idempotencyKey, Cart cart, String paymentMethodToken) {
        List<Map<String, Object>> lines = cart.quantities().entrySet().stream()
                .map(line -> Map.<String, Object>of("sku", line.getKey(), "quantity", line.getValue()))
                .toList();
        return post(
                "/api/orders",
                shopper.accessToken(),
                Map.of("Idempotency-Key", idempotencyKey),
                Map.of(
                        "lines", lines,
                        "address", SEOUL,
                        "paymentMethodToken", paymentMethodToken,
                        "expectedTotal", Map.of("currency", cart.currency(), "minorUnits", cart.minorUnits())));
    }

    public Answer order(Shopper shopper, String id) {
        return get("/api/orders/" + id, shopper.accessToken());
    }

    public Answer cancel(Shopper shopper, String id) {
        return post("/api/orders/" + id + "/cancel", shopper.accessToken(), Map.of(), Map.of());
    }

    /** Creates a product on sale with one variant for each SKU. */
    public Answer putProduct(Shopper operator, String id, JsonNode product) {
        return send(request("/api/catalog/products/" + id, operator.accessToken())
                .header("If-None-Match", "*")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(product))));
    }

    public Answer receiveStock(Shopper operator, String sku, int quantity, String idempotencyKey) {
        return post(
                "/api/inventory/receipts",
                operator.accessToken(),
                Map.of("Idempotency-Key", idempotencyKey),
                Map.of("sku", sku, "quantity", quantity));
    }

    public Answer stock(Shopper operator, String sku) {
        return get("/api/inventory/stock/" + sku, operator.accessToken());
    }

    public Answer get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    public Answer put(String path, String token, Object body) {
        return put(path, token, Map.of(), body);
    }

    public Answer put(String path, String token, Map<String, String> headers, Object body) {
        HttpRequest.Builder request = request(path, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return send(request);
    }

    public Answer delete(String path, String token) {
        return send(request(path, token).DELETE());
    }

    public Answer post(String path, @Nullable String token, Map<String, String> headers, Object body) {
        HttpRequest.Builder request = request(path, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return send(request);
    }

    /** A page for people, redirects followed. */
    public String page(String path) {
        return send(request(path, null).GET().build(), BodyHandlers.ofString()).body();
    }

    /**
     * Follows an order's timeline until the reader has seen enough or the stream ends.
     *
     * @param lastEventId the last step that was seen, or 0
     * @param enough is given each step, and says when to stop
     */
    public void timeline(Shopper shopper, String orderId, int lastEventId, Predicate<JsonNode> enough) {
        HttpRequest request = request("/api/orders/" + orderId + "/timeline", shopper.accessToken())
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Integer.toString(lastEventId))
                .timeout(Duration.ofMinutes(5))
                .build();
        HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("timeline: HTTP " + response.statusCode());
        }
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            boolean goOn = true;
            for (String line = lines.readLine(); goOn && line != null; line = lines.readLine()) {
                goOn = !line.startsWith(DATA) || !enough.test(JSON.readTree(line.substring(DATA.length())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private static Answer patiently(Supplier<Answer> request) {
        return Patience.within(PATIENCE, request, _ -> {});
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(timeout);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = send(request.build(), BodyHandlers.ofByteArray());
        long retryAfter = response.headers().firstValueAsLong("Retry-After").orElse(0);
        return new Answer(response.statusCode(), json(response.body()), retryAfter);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(byte[] body) {
        return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
    }
}
