package io.jangteo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jangteo.local.shop.Answer;
import io.jangteo.local.shop.Cart;
import io.jangteo.local.shop.Shop;
import io.jangteo.local.shop.Shopper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** A customer whose client does what a good client does: it repeats a request that got no answer, with the same key. */
record Buyer(World world, Shopper shopper) {

    private static final Set<Integer> REPEATABLE = Set.of(429, 500, 502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(200);

    static Buyer in(World world) {
        return new Buyer(world, world.shop().newShopper());
    }

    /** One request, one answer. */
    Answer ask(String key, Cart cart, String card) {
        return world.shop().placeOrder(shopper, key, cart, card);
    }

    /** Any lines under any headers, for requests that no good client would send. */
    Answer post(List<?> lines, Map<String, String> headers) {
        return world.shop()
                .post(
                        "/api/orders",
                        shopper.accessToken(),
                        headers,
                        Map.of(
                                "lines",
                                lines,
                                "address",
                                Shop.SEOUL,
                                "paymentMethodToken",
                                Shop.SUCCEEDS,
                                "expectedTotal",
                                Map.of("currency", "KRW", "minorUnits", 12_000)));
    }

    /** Repeats until there is an answer for good. */
    Answer insist(String key, Cart cart, String card) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<Answer> answer = tryOnce(key, cart, card);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("No answer for " + key + " within " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    Answer insist(Cart cart, String card) {
        return insist(UUID.randomUUID().toString(), cart, card);
    }

    /** Places an order that must be accepted. */
    String order(Cart cart, String card) {
        Answer answer = insist(cart, card);
        assertThat(answer.status()).as("answer: %s", answer).isEqualTo(202);
        return answer.text("id");
    }

    String order(Cart cart) {
        return order(cart, Shop.SUCCEEDS);
    }

    Answer read(String orderId) {
        return world.shop().order(shopper, orderId);
    }

    String statusOf(String orderId) {
        return read(orderId).text("status");
    }

    void awaitStatus(String orderId, String status) {
        await().atMost(World.SOON.plus(World.ORDER_DEADLINE))
                .pollInterval(PAUSE)
                .ignoreException(UncheckedIOException.class)
                .untilAsserted(() -> assertThat(statusOf(orderId)).isEqualTo(status));
    }

    private Optional<Answer> tryOnce(String key, Cart cart, String card) {
        try {
            Answer answer = ask(key, cart, card);
            boolean again = REPEATABLE.contains(answer.status())
                    || answer.reason().filter("REQUEST_IN_PROGRESS"::equals).isPresent();
            return again ? Optional.empty() : Optional.of(answer);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
