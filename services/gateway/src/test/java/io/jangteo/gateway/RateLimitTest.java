package io.jangteo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.bucket4j.TimeMeter;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks too often waits; nobody waits for somebody else. */
class RateLimitTest {

    private static final int BURST = 6;

    private final StandInService catalog = new StandInService("catalog");
    private final TestTokens tokens = new TestTokens();
    private final AtomicLong nanoseconds = new AtomicLong();
    private RunningGateway gateway;

    @BeforeEach
    void start() {
        start(Map.of());
    }

    private void start(Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("jangteo.gateway.routes.catalog.addresses", catalog.address());
        settings.put("jangteo.user-tokens.jwks-url", tokens.keysAddress());
        settings.put("jangteo.gateway.rate.account", 1);
        settings.put("jangteo.gateway.rate.address", 1);
        settings.put("jangteo.gateway.rate.burst-seconds", BURST);
        gateway = new RunningGateway(
                settings,
                context -> context.registerBean("time", TimeMeter.class, () -> new StandingTime(nanoseconds)));
        fetchTheKeys();
    }

    @AfterEach
    void stop() {
        gateway.close();
        catalog.close();
        tokens.close();
    }

    @Test
    void limitsAnAccountWhereverItComesFromAndNoOtherAccount() {
        HttpResponse<String> refused = askUntilRefused("Authorization", "Bearer " + tokens.of("account-1"));
        assertRefusal(refused);
        assertThat(ask("Authorization", "Bearer " + tokens.of("account-1"))).isEqualTo(429);
        assertThat(ask("Authorization", "Bearer " + tokens.of("account-2"))).isEqualTo(200);
        assertThat(ask("Accept", "*/*")).isEqualTo(200);
    }

    @Test
    void limitsAnAddressWithoutATokenButNotTheAccountsBehindIt() {
        assertRefusal(askUntilRefused("Accept", "*/*"));
        assertThat(ask("Authorization", "Bearer " + tokens.of("account-1"))).isEqualTo(200);
        assertThat(gateway.get("/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void countsWrongTokensAgainstTheAddress() {
        assertRefusal(askUntilRefused("Authorization", "Bearer " + tokens.forged("account-1")));
        assertThat(ask("Accept", "*/*")).isEqualTo(429);
    }

    @Test
    void doesNotBelieveAStrangerWhoClaimsAnotherAddress() {
        askUntilRefused("Accept", "*/*");
        assertThat(ask("X-Forwarded-For", "203.0.113.9")).isEqualTo(429);
    }

    @Test
    void believesATrustedProxyAboutTheNearestAddressThatIsNotAProxy() {
        gateway.close();
        start(Map.of("jangteo.gateway.trusted-proxies", "127.0.0.0/8,10.0.0.0/8"));
        assertRefusal(askUntilRefused("X-Forwarded-For", "203.0.113.9"));
        assertThat(ask("X-Forwarded-For", "198.51.100.1, 203.0.113.9, 10.1.2.3"))
                .isEqualTo(429);
        assertThat(ask("X-Forwarded-For", "203.0.113.9, 198.51.100.1")).isEqualTo(200);
        assertThat(catalog.lastAsked().values("X-Jangteo-Client-Address")).containsExactly("198.51.100.1");
    }

    @Test
    void letsHimGoOnAfterTheWaitThatItNamed() {
        HttpResponse<String> refused = askUntilRefused("Accept", "*/*");
        long wait = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
        nanoseconds.addAndGet(Duration.ofSeconds(wait).toNanos());
        assertThat(ask("Accept", "*/*")).isEqualTo(200);
    }

    /** The keys for tokens are fetched at the first token, and until they are here an account is not known. */
    private void fetchTheKeys() {
        await().until(() -> ask("Authorization", "Bearer " + tokens.of("somebody else")) == 200);
        nanoseconds.addAndGet(Duration.ofHours(1).toNanos());
    }

    private HttpResponse<String> askUntilRefused(String header, String value) {
        for (int i = 0; i < BURST; i++) {
            assertThat(ask(header, value)).isIn(200, 401);
        }
        return gateway.send("/api/catalog/products/1", request -> request.header(header, value));
    }

    private int ask(String header, String value) {
        return gateway.send("/api/catalog/products/1", request -> request.header(header, value))
                .statusCode();
    }

    private static void assertRefusal(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("TOO_MANY_REQUESTS");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 2);
    }

    /** Stands still until the test moves it, so that a slow machine refills no bucket. */
    private record StandingTime(AtomicLong nanoseconds) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanoseconds.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
