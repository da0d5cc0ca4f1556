package io.jangteo.order.placing;

import io.jangteo.order.domain.Money;
import io.jangteo.order.domain.OrderLine;
import io.jangteo.order.placing.Participants.Quote;
import io.jangteo.order.placing.Refusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Prices a request by the catalog's quotes, and says why it cannot be sold at what the buyer expects. */
final class Pricing {

    private Pricing() {}

    static Optional<Refusal> refusalOf(OrderRequest request, Map<String, Quote> quotes) {
        for (String sku : request.skus()) {
            if (!quotes.containsKey(sku)) {
                return Optional.of(new Refusal(
                        Reason.UNKNOWN_SKU,
                        "%s is not on sale. Remove it from the order.".formatted(sku),
                        Map.of("sku", sku)));
            }
        }
        if (quotes.values().stream()
                        .map(quote -> quote.unitPrice().currency())
                        .distinct()
                        .count()
                > 1) {
            return Optional.of(new Refusal(
                    Reason.MIXED_CURRENCIES,
                    "The lines are priced in different currencies. Place one order per currency."));
        }
        return judgeTotal(request, lines(request, quotes));
    }

    static List<OrderLine> lines(OrderRequest request, Map<String, Quote> quotes) {
        return request.lines().stream()
                .map(line -> {
                    Quote quote = Objects.requireNonNull(quotes.get(line.sku()));
                    return new OrderLine(
                            line.sku(), quote.productId(), quote.title(), line.quantity(), quote.unitPrice());
                })
                .toList();
    }

    private static Optional<Refusal> judgeTotal(OrderRequest request, List<OrderLine> lines) {
        try {
            Money total =
                    lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
            if (total.equals(request.expectedTotal())) {
                return Optional.empty();
            }
            return Optional.of(new Refusal(
                    Reason.PRICE_CHANGED,
                    "The total is now %d %s (minor units). Show it to the buyer and place the order with it."
                            .formatted(total.minorUnits(), total.currency()),
                    Map.of("currency", total.currency(), "minorUnits", Long.toString(total.minorUnits()))));
        } catch (ArithmeticException e) {
            return Optional.of(new Refusal(Reason.TOTAL_TOO_LARGE, "The total is too large for one order. Split it."));
        }
    }
}
