package io.jangteo.payment.domain;

/**
 * Whoever moves the money. A call that is repeated with its idempotency key has one effect. Refusals are answers; a
 * {@link GatewayFault} means that there is none, and that the call may have had its effect.
 */
public interface PaymentGateway {

    /** Whether a token stands for a payment method of this gateway. */
    boolean knows(String token);

    /** Holds funds for an order. */
    Authorization authorize(String chargeKey, String orderId, Money amount, String token);

    /** Takes what was authorized under the charge's key. */
    Capture capture(String chargeKey, String captureKey);

    /** Makes sure that nothing is and ever will be taken under this key, whether or not it was seen before. */
    Voiding voidCharge(String chargeKey, String orderId);

    /** Gives back what was captured under the charge's key, in part or whole. */
    Refunding refund(String chargeKey, String refundId, Money amount);

    /** What the gateway knows of a charge. */
    Finding find(String chargeKey);

    /** Answers of {@link #authorize}. */
    sealed interface Authorization permits Authorized, Declined, Voided {}

    /** Answers of {@link #capture}. */
    sealed interface Capture permits Captured, Declined, Voided {}

    /** Answers of {@link #voidCharge}. */
    sealed interface Voiding permits Voided, Captured {}

    /** Answers of {@link #refund}. */
    sealed interface Refunding permits Refunded, RefundRefused {}

    /** Answers of {@link #find}. */
    sealed interface Finding permits NotFound, Authorized, Captured, Declined, Voided {}

    /** Funds are held and not yet taken. */
    record Authorized() implements Authorization, Finding {}

    /** Funds were taken. */
    record Captured() implements Capture, Voiding, Finding {}

    /** The issuer refuses, for good. */
    record Declined(DeclineReason reason) implements Authorization, Capture, Finding {}

    /** Nothing was taken under this key, and nothing will be. */
    record Voided() implements Authorization, Capture, Voiding, Finding {}

    /** The gateway has never seen this key. */
    record NotFound() implements Finding {}

    /** The amount went back. */
    record Refunded() implements Refunding {}

    /** Nothing went back, and the gateway says why. */
    record RefundRefused(String reason) implements Refunding {}
}
