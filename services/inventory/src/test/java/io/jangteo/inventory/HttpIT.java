package io.jangteo.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class HttpIT extends InventoryFixture {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();

    private record Answer(int status, String body) {

        <T> T at(String path) {
            return JsonPath.read(body, path);
        }
    }

    @Test
    void showsAnyoneWhatIsAvailableAndLeavesUnknownSkusOut() throws Exception {
        String mug = aSkuWith(5);
        String gone = aSkuWith(0);
        hold(anOrder(), 1, of(mug, 2));

        Answer answer = get("/api/inventory/stock?sku=%s&sku=%s&sku=UNHEARD-OF&sku=%%20".formatted(mug, gone), null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.<List<Object>>at("$.items")).hasSize(2);
        assertThat(answer.<List<Integer>>at("$.items[?(@.sku == '%s')].available".formatted(mug)))
                .containsExactly(3);
        assertThat(answer.<List<Boolean>>at("$.items[?(@.sku == '%s')].inStock".formatted(gone)))
                .containsExactly(false);
    }

    @Test
    void refusesToShowNoSkuOrTooMany() throws Exception {
        Answer none = get("/api/inventory/stock", null);
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.<String>at("$.reason")).isEqualTo("BAD_REQUEST");
        String many = IntStream.rangeClosed(0, 100)
                .mapToObj(number -> "sku=A" + number)
                .collect(Collectors.joining("&"));
        assertThat(get("/api/inventory/stock?" + many, null).status()).isEqualTo(400);
    }

    @Test
    void keepsOperatorsDoorsClosedToOthers() throws Exception {
        String mug = aSkuWith(5);
        String receipt = receipt(mug, 1);

        assertThat(get("/api/inventory/stock/" + mug, null).status()).isEqualTo(401);
        assertThat(get("/api/inventory/stock/" + mug, "customer").status()).isEqualTo(403);
        assertThat(get("/api/inventory/stock/" + mug + "/ledger", "customer").status())
                .isEqualTo(403);
        assertThat(post("receipts", "k", receipt, null).status()).isEqualTo(401);
        assertThat(post("receipts", "k", receipt, "forged").status()).isEqualTo(401);
        assertThat(post("receipts", "k", receipt, "customer").status()).isEqualTo(403);
        assertThat(post("adjustments", "k", adjustment(mug, 1, "x"), "customer").status())
                .isEqualTo(403);
        assertThat(level(mug).onHand()).isEqualTo(5);
    }

    @Test
    void receivesOnceHoweverOftenAndFromHoweverManySidesItIsSent() throws Exception {
        String mug = "MUG-" + UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        List<Answer> answers =
                Crowd.atOnce(Collections.nCopies(8, () -> post("receipts", key, receipt(mug, 7), "operator")));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(answers.getFirst().<Integer>at("$.onHand")).isEqualTo(7);
        assertThat(level(mug).received()).isEqualTo(7);
    }

    @Test
    void receivesANewSkuFromManySidesAtOnce() throws Exception {
        String mug = "MUG-" + UUID.randomUUID();

        List<Answer> answers = Crowd.atOnce(Collections.nCopies(
                8, () -> post("receipts", UUID.randomUUID().toString(), receipt(mug, 1), "operator")));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(level(mug).onHand()).isEqualTo(8);
    }

    @Test
    void refusesAKeyThatBelongsToAnotherRequest() throws Exception {
        String mug = aSkuWith(5);
        String key = UUID.randomUUID().toString();
        post("receipts", key, receipt(mug, 1), "operator");

        Answer other = post("receipts", key, receipt(mug, 2), "operator");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.<String>at("$.reason")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(level(mug).onHand()).isEqualTo(6);
    }

    @Test
    void asksForAKeyAndForSensibleNumbers() throws Exception {
        String mug = aSkuWith(5);

        Answer keyless = post("receipts", null, receipt(mug, 1), "operator");
        assertThat(keyless.status()).isEqualTo(400);
        assertThat(keyless.<String>at("$.reason")).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        for (String body :
                List.of(receipt(mug, 0), receipt(mug, -1), receipt(mug, 1_000_001), receipt("머그", 1), "{}")) {
            Answer answer = post("receipts", UUID.randomUUID().toString(), body, "operator");
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.<String>at("$.reason")).isEqualTo("INVALID_REQUEST");
        }
        assertThat(post("adjustments", "none", adjustment(mug, 0, "x"), "operator")
                        .status())
                .isEqualTo(400);
        assertThat(post("adjustments", "none", adjustment(mug, 1, " "), "operator")
                        .status())
                .isEqualTo(400);
        assertThat(level(mug).onHand()).isEqualTo(5);
    }

    @Test
    void adjustsDownToWhatOrdersHoldAndNoFurther() throws Exception {
        String mug = aSkuWith(5);
        hold(anOrder(), 1, of(mug, 3));
        String key = UUID.randomUUID().toString();

        Answer refused = post("adjustments", key, adjustment(mug, -3, "broken"), "operator");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.<String>at("$.reason")).isEqualTo("BELOW_RESERVED");
        assertThat(refused.<Integer>at("$.reserved")).isEqualTo(3);

        Answer done = post("adjustments", UUID.randomUUID().toString(), adjustment(mug, -2, "broken"), "operator");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.<Integer>at("$.available")).isZero();

        Answer repeat = post("adjustments", key, adjustment(mug, -3, "broken"), "operator");
        assertThat(repeat).isEqualTo(refused);
    }

    @Test
    void adjustsNoSkuThatWasNeverReceived() throws Exception {
        Answer answer =
                post("adjustments", UUID.randomUUID().toString(), adjustment("UNHEARD-OF", 1, "found"), "operator");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.<String>at("$.reason")).isEqualTo("UNKNOWN_SKU");
    }

    @Test
    void showsOperatorsTheWholeRowAndPagesThroughItsLedger() throws Exception {
        String mug = aSkuWith(5);
        String order = anOrder();
        hold(order, 1, of(mug, 2));
        settleStock.orderConfirmed(order);
        adjust(mug, -1);

        Answer row = get("/api/inventory/stock/" + mug, "operator");
        assertThat(row.<Integer>at("$.onHand")).isEqualTo(2);
        assertThat(row.<Integer>at("$.sold")).isEqualTo(2);
        assertThat(row.<Integer>at("$.adjusted")).isEqualTo(-1);

        Answer first = get("/api/inventory/stock/" + mug + "/ledger?limit=2", "operator");
        assertThat(first.<List<String>>at("$.items[*].operation")).containsExactly("ADJUST", "COMMIT");
        String cursor = first.at("$.nextCursor");
        Answer second = get("/api/inventory/stock/" + mug + "/ledger?limit=2&cursor=" + cursor, "operator");
        assertThat(second.<List<String>>at("$.items[*].operation")).containsExactly("HOLD", "RECEIVE");
        assertThat(second.<Object>at("$.nextCursor")).isNull();
        assertThat(get("/api/inventory/stock/UNHEARD-OF", "operator").status()).isEqualTo(404);
    }

    @Test
    void describesItselfAndSaysThatItIsAlive() throws Exception {
        assertThat(get("/openapi.json", null).<String>at("$.openapi")).startsWith("3.1");
        assertThat(get("/health/live", null).status()).isEqualTo(200);
        Answer ready = get("/health/ready", null);
        assertThat(ready.status()).isEqualTo(503);
        assertThat(ready.<String>at("$.components.kafka.status")).isEqualTo("DOWN");
        assertThat(ready.<String>at("$.components.db.status")).isEqualTo("UP");
    }

    private static String receipt(String sku, int quantity) {
        return "{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity);
    }

    private static String adjustment(String sku, int quantity, String reason) {
        return "{\"sku\":\"%s\",\"quantity\":%d,\"reason\":\"%s\"}".formatted(sku, quantity, reason);
    }

    private Answer get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)).GET(), token);
    }

    private Answer post(String what, String key, String body, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address("/api/inventory/" + what))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request, token);
    }

    private Answer send(HttpRequest.Builder request, String token) throws IOException, InterruptedException {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
