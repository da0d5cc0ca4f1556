package io.jangteo.order.placing;

import java.util.Map;

/**
 * Why an order was not placed. Nothing stays held.
 *
 * @param about what the reason is about, such as the SKU
 */
public record Refusal(Reason reason, String detail, Map<String, String> about) {

    public Refusal(Reason reason, String detail) {
        this(reason, detail, Map.of());
    }

    /** Reasons that programs may rely on. */
    public enum Reason {
        /** The account is not known. */
        UNKNOWN_BUYER,
        /** The account may not buy. */
        BUYER_BLOCKED,
        /** A line's SKU is not on sale. */
        UNKNOWN_SKU,
        /** The lines are priced in different currencies. */
        MIXED_CURRENCIES,
        /** The total is another one than the buyer expected. */
        PRICE_CHANGED,
        /** The total is too large to be handled exactly. */
        TOTAL_TOO_LARGE,
        /** The payment gateway does not know the payment method. */
        UNKNOWN_PAYMENT_METHOD,
        /** A line does not fit into what is left. */
        OUT_OF_STOCK,
        /** The idempotency key was used for another request before. */
        IDEMPOTENCY_KEY_REUSED
    }
}
