package io.jangteo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door lets through, and what it turns away. */
class GatewayTest {

    private static final List<String> SERVICES = List.of("user", "catalog", "inventory", "order", "payment");
    private static final Map<String, StandInService> services = new HashMap<>();
    private static final TestTokens tokens = new TestTokens();
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        Map<String, Object> settings = new HashMap<>();
        SERVICES.forEach(name -> {
            services.put(name, new StandInService(name));
            settings.put(
                    "jangteo.gateway.routes." + name + ".addresses",
                    service(name).address());
        });
        settings.put("jangteo.user-tokens.jwks-url", tokens.keysAddress());
        settings.put("jangteo.gateway.request-limit", "1KB");
        gateway = new RunningGateway(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        services.values().forEach(StandInService::close);
        tokens.close();
    }

    @BeforeEach
    void forget() {
        services.forEach((name, service) -> {
            service.forget();
            service.answers(StandInService.answering(200, "application/json", "\"" + name + "\""));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users/me, user",
        "/api/users, user",
        "/api/sessions/refresh, user",
        "/api/catalog/products/1, catalog",
        "/api/inventory/stock?sku=a&sku=b, inventory",
        "/api/orders/1/timeline, order",
        "/api/payments?orderId=1, payment"
    })
    void leadsAPathToItsServiceAndNoOther(String path, String name) {
        assertThat(gateway.get(path).body()).isEqualTo("\"" + name + "\"");
        assertThat(service(name).lastAsked().uri()).isEqualTo(path);
        assertThat(services.values().stream()
                        .mapToInt(each -> each.asked().size())
                        .sum())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health/anything",
                "/.well-known/jwks.json",
                "/actuator",
                "/actuator/env",
                "/api",
                "/api/",
                "/api/usersandmore",
                "/api/health/ready",
                "/openapi/nobody",
                "/openapi/user/health",
                "/orders/1",
                "/favicon.ico"
            })
    void knowsNothingOfWhatIsNotInItsTable(String path) {
        assertThat(gateway.get(path).statusCode()).isEqualTo(404);
        assertNobodyWasAsked();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users/../../.well-known/jwks.json",
                "/api/users/%2e%2e/%2e%2e/health/ready",
                "/api/users/.%2E/x",
                "/api/users/./x",
                "/api/users/..",
                "/api/users%2f..%2fhealth",
                "/api/users/%2F/x",
                "/api/users/%5c..%5cx",
                "/api/users\\..\\health",
                "/api//users",
                "//api/users",
                "/api/users//health",
                "/api/users;a=b",
                "/api/users/..;/health",
                "/api/users/%3b/x",
                "/api/users/%00",
                "/api/users/%0d%0aX-Evil:%201",
                "/api/users/%252e%252e/health",
                "/api/users/%zz",
                "/api/users/%4",
                "/%61pi/users",
                "/api/users/%6d%65"
            })
    void refusesAPathThatCanBeReadInTwoWays(String path) throws Exception {
        String answer = gateway.raw("GET " + path + " HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "MALFORMED_");
        assertNobodyWasAsked();
    }

    @Test
    void refusesAHeadThatIsTooLargeOrAMethodThatNobodyTakes() throws Exception {
        assertThat(gateway.raw("GET /api/users/me HTTP/1.1", "X-Big: " + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
        assertThat(gateway.raw("TRACE /api/users/me HTTP/1.1")).startsWith("HTTP/1.1 405");
        assertThat(gateway.raw("BREW /api/users/me HTTP/1.1")).startsWith("HTTP/1.1 405");
        assertNobodyWasAsked();
    }

    @Test
    void passesPathAndQueryAsTheClientSpelledThem() throws Exception {
        gateway.raw("GET /api/catalog/%EB%A7%A5%EB%B6%81%20pro?q=%20a+b%2Fc&flag&x= HTTP/1.1");
        assertThat(service("catalog").lastAsked().uri())
                .isEqualTo("/api/catalog/%EB%A7%A5%EB%B6%81%20pro?q=%20a+b%2Fc&flag&x=");
    }

    @Test
    void passesMethodBodyAndAnswerUnchanged() {
        service("user").answers(exchange -> {
            exchange.getResponseHeaders().set("Location", "/api/users/7");
            exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
            exchange.getResponseHeaders().add("Set-Cookie", "a=1");
            exchange.getResponseHeaders().add("Set-Cookie", "b=2");
            StandInService.answering(201, "application/json", "{\"name\":\"장터\"}")
                    .handle(exchange);
        });
        HttpResponse<String> answer = gateway.send(
                "/api/users",
                request -> request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("name=%EC%9E%A5&x=1")));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"name\":\"장터\"}");
        assertThat(answer.headers().firstValue("Location")).contains("/api/users/7");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("max-age=60");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(service("user").lastAsked().method()).isEqualTo("POST");
        assertThat(service("user").lastAsked().body()).isEqualTo("name=%EC%9E%A5&x=1");
    }

    @Test
    void passesWhatCachesAgreeOnUnchanged() {
        service("catalog").answers(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "no-cache, public");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.sendResponseHeaders(304, -1);
        });
        HttpResponse<String> answer =
                gateway.send("/api/catalog/products/p1", request -> request.header("If-None-Match", "\"7\""));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-cache, public");
        assertThat(answer.headers().allValues("ETag")).containsExactly("\"7\"");
        assertThat(answer.headers().firstValue("Pragma")).isEmpty();
        assertThat(service("catalog").lastAsked().values("If-none-match")).containsExactly("\"7\"");
    }

    @Test
    void passesAServicesProblemOnAsItIs() {
        var problem = "{\"type\":\"urn:jangteo:problem:out-of-stock\",\"status\":409,\"reason\":\"OUT_OF_STOCK\"}";
        service("order").answers(StandInService.answering(409, "application/problem+json", problem));
        HttpResponse<String> answer =
                gateway.send("/api/orders", request -> request.POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo(problem);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void passesAnswersWithoutABody() {
        service("user").answers(exchange -> exchange.sendResponseHeaders(204, -1));
        assertThat(gateway.send("/api/users/me/addresses/1", request -> request.DELETE())
                        .statusCode())
                .isEqualTo(204);
        service("user").answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Length", "77");
            exchange.sendResponseHeaders(200, -1);
        });
        assertThat(gateway.send("/api/users/me", request -> request.HEAD())
                        .headers()
                        .firstValue("Content-Length"))
                .contains("77");
    }

    @Test
    void endsHopByHopHeadersAndThoseThatSpeakInItsName() throws Exception {
        gateway.raw(
                "GET /api/users/me HTTP/1.1",
                "Connection: X-Secret",
                "X-Secret: 1",
                "Keep-Alive: timeout=9",
                "TE: trailers",
                "Upgrade: websocket",
                "Proxy-Authorization: Basic eA==",
                "X-Jangteo-Client-Address: 1.2.3.4",
                "X-Jangteo-Anything: 1",
                "X-Forwarded-For: 5.6.7.8",
                "X-Forwarded-Host: evil.example",
                "Forwarded: for=5.6.7.8",
                "Jangteo-Visitor: 3f1c9a52-7d0e-4b7a-9c55-0a1b2c3d4e5f",
                "X-Kept: yes");
        var asked = service("user").lastAsked();
        assertThat(asked.headers())
                .doesNotContainKeys(
                        "X-Secret", "Keep-Alive", "TE", "Upgrade", "Proxy-Authorization", "X-Jangteo-Anything");
        assertThat(asked.headers()).doesNotContainKeys("X-Forwarded-For", "X-Forwarded-Host", "Forwarded");
        assertThat(asked.values("X-Jangteo-Client-Address")).containsExactly("127.0.0.1");
        assertThat(asked.values("X-Kept")).containsExactly("yes");
        assertThat(asked.values("Jangteo-Visitor")).hasSize(1);
    }

    @Test
    void keepsASaneRequestIdAndReplacesAnyOther() {
        Supplier<String> passedOn =
                () -> Collections.max(service("user").lastAsked().values("X-Request-Id"));
        var kept = gateway.send("/api/users/me", request -> request.header("X-Request-Id", "shop-42"));
        assertThat(kept.headers().allValues("X-Request-Id")).containsExactly("shop-42");
        assertThat(passedOn.get()).isEqualTo("shop-42");
        var replaced = gateway.send("/api/users/me", request -> request.header("X-Request-Id", "<script>"));
        assertThat(replaced.headers().allValues("X-Request-Id")).containsExactly(passedOn.get());
        assertThat(passedOn.get()).hasSize(36);
    }

    @Test
    void beginsTheTraceItself() {
        var claimed = "4bf92f3577b34da6a3ce929d0e0e4736";
        gateway.send(
                "/api/users/me",
                request -> request.header("traceparent", "00-" + claimed + "-00f067aa0ba902b7-01")
                        .header("tracestate", "evil=1")
                        .header("baggage", "evil=1"));
        var asked = service("user").lastAsked();
        assertThat(asked.values("traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-3]");
        assertThat(asked.values("traceparent").getFirst()).doesNotContain(claimed);
        assertThat(asked.headers()).doesNotContainKeys("tracestate", "baggage");
    }

    @Test
    void passesAValidTokenOnAndLetsTheServiceJudgeARequestWithoutOne() {
        String token = "Bearer " + tokens.of("account-1");
        assertThat(gateway.send("/api/orders", request -> request.header("Authorization", token))
                        .statusCode())
                .isEqualTo(200);
        assertThat(service("order").lastAsked().values("Authorization")).containsExactly(token);
        assertThat(gateway.get("/api/catalog/products/1").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesATokenThatIsExpiredForgedOrNoneAtAll() {
        for (String token : List.of(tokens.expired("account-1"), tokens.forged("account-1"), "nonsense")) {
            var answer = gateway.send(
                    "/api/catalog/products/1", request -> request.header("Authorization", "Bearer " + token));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(answer.body()).contains("NOT_SIGNED_IN");
        }
        assertNobodyWasAsked();
    }

    @Test
    void refusesABodyBeyondTheLimitWhetherItsLengthIsSaidOrNot() {
        byte[] tooLarge = new byte[1_025];
        var said = gateway.send("/api/orders", request -> request.POST(BodyPublishers.ofByteArray(tooLarge)));
        var unsaid = gateway.send(
                "/api/orders",
                request -> request.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooLarge))));
        for (var answer : List.of(said, unsaid)) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("REQUEST_TOO_LARGE", "1024");
        }
        var fits = gateway.send("/api/orders", request -> request.POST(BodyPublishers.ofByteArray(new byte[1_024])));
        assertThat(fits.statusCode()).isEqualTo(200);
        assertThat(service("order").lastAsked().body()).hasSize(1_024);
    }

    @Test
    void showsEveryServicesDescriptionOnOnePage() {
        assertThat(gateway.get("/docs").headers().firstValue("Location")).contains("/swagger-ui/index.html");
        assertThat(gateway.get("/swagger-ui/index.html").body()).contains("swagger-ui");
        String urls = gateway.get("/openapi.json/swagger-config").body();
        SERVICES.forEach(name -> {
            assertThat(urls).contains("/openapi/" + name);
            gateway.get("/openapi/" + name);
            assertThat(service(name).lastAsked().uri()).isEqualTo("/openapi.json");
            assertThat(service(name).lastAsked().values("Host")).containsExactly("127.0.0.1:" + gateway.port());
        });
    }

    @Test
    void tellsAVisitorWhereToGo() {
        assertThat(gateway.get("/").body()).contains("/docs", "/api/orders", "/openapi/catalog");
        assertThat(gateway.get("/health/ready").statusCode()).isEqualTo(200);
    }

    private static void assertNobodyWasAsked() {
        services.forEach((name, service) -> assertThat(service.asked()).as(name).isEmpty());
    }

    private static StandInService service(String name) {
        return Objects.requireNonNull(services.get(name));
    }
}
