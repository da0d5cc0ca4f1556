package io.jangteo.order.placing;

import io.jangteo.order.domain.Money;
import io.jangteo.order.domain.OrderLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The services that placing an order asks. A refusal is an answer; a participant that is out of reach or too late ends the
 * request with an exception.
 */
public interface Participants {

    /** Whether the account may buy. */
    Optional<Refusal> checkBuyer(String buyerId);

    /** Prices of the SKUs that are on sale, by SKU; the others are missing. */
    Map<String, Quote> quote(List<String> skus);

    /** Leaves the payment method with payment, until the payment ends. */
    Optional<Refusal> keepPaymentMethod(String orderId, String token);

    /** Holds every line, or none. */
    Optional<Refusal> holdStock(String orderId, int attempt, List<OrderLine> lines, Duration holdFor);

    /** Undoes {@link #holdStock} of this attempt and those before it, whether it happened or not. */
    void releaseStock(String orderId, int attempt);

    /** The price of one SKU. */
    record Quote(String sku, String productId, String title, Money unitPrice) {}
}
