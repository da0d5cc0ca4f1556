package io.jangteo.order;

import io.jangteo.order.domain.Money;
import io.jangteo.order.domain.OrderLine;
import io.jangteo.order.placing.Participants;
import io.jangteo.order.placing.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Participants that do as a test says, and remember which attempt of which order holds stock. */
public final class FakeParticipants implements Participants {

    public static final String MUG = "MUG-BLUE";
    public static final String LAPTOP_USD = "LAPTOP-USD";

    private final Map<String, Money> prices = new ConcurrentHashMap<>();
    public final Map<String, Integer> held = new ConcurrentHashMap<>();
    public final Map<String, Integer> released = new ConcurrentHashMap<>();
    public volatile Supplier<Optional<Refusal>> buyer = Optional::empty;
    public volatile Supplier<Optional<Refusal>> method = Optional::empty;
    public volatile Supplier<Optional<Refusal>> beforeHold = Optional::empty;
    public volatile Runnable afterHold = () -> {};
    public volatile Runnable beforeRelease = () -> {};

    public void reset() {
        prices.putAll(new HashMap<>(Map.of(MUG, new Money("KRW", 12_000), LAPTOP_USD, new Money("USD", 349_999))));
        held.clear();
        released.clear();
        buyer = Optional::empty;
        method = Optional::empty;
        beforeHold = Optional::empty;
        afterHold = () -> {};
        beforeRelease = () -> {};
    }

    public void price(String sku, long minorUnits) {
        prices.computeIfPresent(sku, (key, old) -> new Money(old.currency(), minorUnits));
    }

    @Override
    public Optional<Refusal> checkBuyer(String buyerId) {
        return buyer.get();
    }

    @Override
    public Map<String, Quote> quote(List<String> skus) {
        return skus.stream()
                .filter(prices::containsKey)
                .map(sku -> new Quote(sku, "01990000-0000-7000-8000-000000000001", "Mug", prices.get(sku)))
                .collect(Collectors.toMap(Quote::sku, quote -> quote));
    }

    @Override
    public Optional<Refusal> keepPaymentMethod(String orderId, String token) {
        return method.get();
    }

    @Override
    public Optional<Refusal> holdStock(String orderId, int attempt, List<OrderLine> lines, Duration holdFor) {
        Optional<Refusal> refusal = beforeHold.get();
        if (refusal.isEmpty()) {
            if (released.getOrDefault(orderId, 0) >= attempt) {
                throw new IllegalStateException("HOLD_CLOSED");
            }
            held.put(orderId, attempt);
            afterHold.run();
        }
        return refusal;
    }

    @Override
    public void releaseStock(String orderId, int attempt) {
        beforeRelease.run();
        released.merge(orderId, attempt, Math::max);
        held.computeIfPresent(orderId, (id, current) -> current <= attempt ? null : current);
    }
}
